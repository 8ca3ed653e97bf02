import { describe, expect, it } from 'vitest';
import { decodeConfig, NotConfigured } from './connection.ts';

describe('the configuration of the site', () => {
  it('keeps what the SDK needs and drops the rest', () => {
    const body = '{"projectId":"demo-a","apiKey":"fake-api-key","databaseURL":"https://x","authDomain":"a.example"}';
    expect(decodeConfig(body)).toEqual({ projectId: 'demo-a', apiKey: 'fake-api-key', authDomain: 'a.example' });
  });

  it.each(['', 'undefined', '<!doctype html>', '[]', '{"projectId":"a"}', '{"projectId":1,"apiKey":"k"}'])(
    'says that a site is not set up when it answers %j',
    (body) => {
      expect(() => decodeConfig(body)).toThrow(NotConfigured);
    },
  );
});
