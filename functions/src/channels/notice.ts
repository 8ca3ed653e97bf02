import type { Notice } from './channel.ts';
import { noticeWords as words } from './text/zh.ts';

/** @param address of the app, without a slash at its end */
export function noticeOf(address: string): Notice {
  const { subject, where, open, footer } = words;
  const link = `${address}/inbox`;
  return {
    subject,
    text: `${subject}。\n${where}${link}\n\n${footer}\n`,
    html: `<p>${escaped(subject)}。</p><p><a href="${escaped(link)}">${escaped(open)}</a></p><p>${escaped(footer)}</p>`,
  };
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? character);
}
