import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { emailKey, mayDo, roles } from '~/domain/accounts';
import { passwordFault } from '~/domain/passwords';
import { deviceOf, isLive, sessionEnd } from '~/domain/sessions';

describe('roles', () => {
  test('an owner may do all, a member neither invite nor end access nor change the firm', () => {
    const deeds = ['invite', 'end access', 'change the firm'] as const;
    const may = roles.map((role) => [role, deeds.map((deed) => mayDo(role, deed))]);
    expect(may).toEqual([
      ['owner', [true, true, true]],
      ['member', [false, false, false]],
    ]);
  });

  test('an e-mail address is the same account in any case and with spaces around it', () => {
    expect(emailKey(' Olga@Firm.EXAMPLE ')).toBe('olga@firm.example');
  });
});

describe('a password', () => {
  const none = () => false;

  test('of ten characters of any kind will do', () => {
    const typed = fc.string({ minLength: 10, maxLength: 40, unit: 'grapheme' });
    fc.assert(
      fc.property(typed, (password) => {
        fc.pre(!/^(.)\1*$/su.test(password.normalize('NFKC').toLowerCase()));
        expect(passwordFault(password, 'olga@firm.example', none)).toBeNull();
      }),
    );
  });

  test('is counted in characters, not in the halves that some are stored in', () => {
    expect(passwordFault('☕🍪🥐🍓🍒', 'a@b.example', none)).toContain('at least 10');
  });

  test.each([
    ['olga.finch@firm.example', 'the e-mail address'],
    ['OLGA.FINCH@firm.example', 'it in capitals'],
    ['olga.finch', 'what stands before its @'],
  ])('%s is refused: it is %s', (password) => {
    expect(passwordFault(password, 'Olga.Finch@firm.example', none)).toContain('your e-mail address');
  });

  test('that is tried first is refused in any case', () => {
    const common = (password: string) => password === 'qwertyuiop';
    expect(passwordFault('QwertyUiop', 'a@b.example', common)).toContain('tried first');
  });
});

describe('a session', () => {
  const at = '2026-11-22T09:00:00.000Z';
  const session = { lastSeenAt: at, expiresAt: sessionEnd(at) };

  test.each([
    ['2026-12-06T08:59:59.999Z', true],
    ['2026-12-06T09:00:00.000Z', false],
  ])('not used for two weeks, at %s: %s', (now, live) => {
    expect(isLive(session, now)).toBe(live);
  });

  test.each([
    ['2027-02-20T08:59:59.999Z', true],
    ['2027-02-20T09:00:00.000Z', false],
  ])('used all the time, after ninety days, at %s: %s', (now, live) => {
    expect(isLive({ ...session, lastSeenAt: now }, now)).toBe(live);
  });

  test.each([
    [
      'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:130.0) Gecko/20100101 Firefox/130.0',
      'Firefox on Windows',
    ],
    [
      'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.6 Safari/605.1.15',
      'Safari on a Mac',
    ],
    [
      'Mozilla/5.0 (iPhone; CPU iPhone OS 17_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) CriOS/128.0 Mobile/15E148 Safari/604.1',
      'Chrome on an iPhone',
    ],
    [
      'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/128.0 Safari/537.36 Edg/128.0',
      'Edge on Windows',
    ],
    [
      'Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/128.0 Mobile Safari/537.36',
      'Chrome on Android',
    ],
    ['curl/8.5.0', 'An unknown device'],
    ['', 'An unknown device'],
  ])('%s is %s', (userAgent, words) => {
    expect(deviceOf(userAgent)).toBe(words);
  });
});
