import { describe, expect, test } from 'vitest';
import { EnvironmentError, isForOthers, readEnvironment } from '../../app/http/environment';

describe('the environment', () => {
  test('nothing needs to be set', () => {
    expect(readEnvironment({})).toEqual({
      HOST: '127.0.0.1',
      PORT: 3000,
      DATA_DIR: './data',
      TRUST_PROXY: 0,
      LOG_LEVEL: 'info',
    });
  });

  test('an empty variable counts as unset', () => {
    expect(readEnvironment({ PORT: '', DATABASE_URL: ' ' })).toMatchObject({ PORT: 3000 });
  });

  test('both names of PostgreSQL and every loopback address are right', () => {
    for (const DATABASE_URL of ['postgres://u:p@localhost/x', 'postgresql://localhost/x']) {
      expect(readEnvironment({ DATABASE_URL }).DATABASE_URL).toBe(DATABASE_URL);
    }
    for (const HOST of ['localhost', '127.0.0.9', '::1']) {
      const environment = readEnvironment({ HOST });
      expect([environment.HOST, isForOthers(environment)]).toEqual([HOST, false]);
    }
  });

  test.each([
    ['HOST', '0.0.0.0'],
    ['HOST', '::'],
    ['HOST', '192.168.1.7'],
    ['HOST', '127.evil.example'],
    ['PUBLIC_URL', 'https://offers.example.com'],
    ['PUBLIC_URL', 'http://127.0.0.1:3000'],
    ['TRUST_PROXY', '1'],
  ])('%s=%s lets others in, so they sign in', (name, value) => {
    expect(isForOthers(readEnvironment({ [name]: value }))).toBe(true);
  });

  test.each([
    ['HOST', '300.1.2.3', 'must be an address of this machine'],
    ['HOST', 'http://secret', 'must be an address of this machine'],
    ['PORT', '65536', 'must be a port number from 0 to 65535'],
    ['PORT', '3000x', 'must be a port number'],
    ['DATABASE_URL', 'mysql://root:secret@host/x', 'must be an address like postgres://'],
    ['PUBLIC_URL', 'offers.example.com', 'must be an address like https://'],
    ['PUBLIC_URL', 'javascript:alert(1)', 'must be an address like https://'],
    ['TRUST_PROXY', 'true', 'must be the number of proxies'],
    ['SMTP_URL', 'https://user:secret@mail.example', 'must be an address like smtps://'],
    ['MAIL_FROM', 'Ida <ida@juniper.example>', 'must be one mail address'],
    ['LOG_LEVEL', 'loud', 'must be one of fatal, error'],
  ])('%s=%s is refused by its name, and the value is not repeated', (name, value, message) => {
    const read = () => readEnvironment({ [name]: value });
    expect(read).toThrow(EnvironmentError);
    expect(read).toThrow(`${name} ${message}`);
    expect(read).not.toThrow('secret');
  });

  test('every wrong value is named at once', () => {
    expect(() => readEnvironment({ PORT: 'x', HOST: '10.0.0' })).toThrow(/HOST.*\nPORT/);
  });
});
