import { describe, expect, it } from 'vitest';
import { mailOf } from './mail.ts';
import { noticeOf } from './notice.ts';

describe('what leaves the house', () => {
  const notice = noticeOf('https://app.example');

  it('[M11b] says that something waits and where the inbox is: no number, no name, no other address', () => {
    for (const part of [notice.text, notice.html]) {
      expect(part).toContain('容错系统有一件事等您办理');
      expect(part.match(/https?:[^\s"<]+/g)).toEqual(['https://app.example/inbox']);
      expect(part).not.toMatch(/\d|〔/);
    }
    expect(notice.subject).toBe('容错系统有一件事等您办理');
  });

  it('[M11b] whatever the address is set to, the page of the mail stays what it is', () => {
    const { html } = noticeOf('https://a.example/"><script>alert(1)</script>&\'');
    expect(html).not.toMatch(/<script|"><s|'/);
    expect(html).toContain('&quot;&gt;&lt;script&gt;');
    expect(html.match(/<[a-z]+/g)).toEqual(['<p', '<p', '<a', '<p']);
  });

  it('[M11a] a mail has the form that the extension documents, and no field it does not know', () => {
    // firebase.google.com/docs/extensions/official/firestore-send-email
    const known = [
      'from',
      'replyTo',
      'to',
      'toUids',
      'cc',
      'ccUids',
      'bcc',
      'bccUids',
      'headers',
      'message',
      'template',
    ];
    const inMessage = ['messageId', 'subject', 'text', 'html', 'amp', 'attachments'];
    const mail = mailOf('chen@school.example', notice);
    expect(Object.keys(mail).filter((field) => !known.includes(field))).toEqual([]);
    expect(Object.keys(mail.message).filter((field) => !inMessage.includes(field))).toEqual([]);
    expect(mail).toEqual({ to: ['chen@school.example'], message: { ...notice } });
  });
});
