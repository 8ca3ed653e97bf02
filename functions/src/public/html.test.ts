import { describe, expect, it } from 'vitest';
import { html } from './html.ts';

describe('a template of a public page', () => {
  it('[M10.4] shows what was typed as it was typed: nothing of it becomes markup, in an element or in an attribute', () => {
    const typed = `<script>alert("1")</script> & 'x' </title>`;
    const { text } = html`<p title="${typed}">${typed}</p>`;
    const safe = '&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; &#39;x&#39; &lt;/title&gt;';
    expect(text).toBe(`<p title="${safe}">${safe}</p>`);
  });

  it('puts templates and lists of them in as they are, and leaves out what is not there', () => {
    const items = ['甲', '<乙>'].map((item) => html`<li>${item}</li>`);
    expect(html`<ul>${items}</ul>${null}${2}`.text).toBe('<ul><li>甲</li><li>&lt;乙&gt;</li></ul>2');
  });

  it('does not take for markup what only looks like a template that was made', () => {
    const forged = { text: '<b>' } as unknown as string;
    expect(html`${forged}`.text).not.toContain('<b>');
  });
});
