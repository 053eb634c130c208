import { describe, expect, test } from 'vitest';
import { EnvironmentError, readEnvironment } from '../../app/http/environment';

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
      expect(readEnvironment({ HOST }).HOST).toBe(HOST);
    }
  });

  test.each([
    ['HOST', '0.0.0.0', 'must be a loopback address'],
    ['HOST', '127.evil.example', 'must be a loopback address'],
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
    expect(() => readEnvironment({ PORT: 'x', HOST: '10.0.0.1' })).toThrow(/HOST.*\nPORT/);
  });
});
