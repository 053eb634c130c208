import { describe, expect, test } from 'vitest';
import { firstCup } from '../support/command';

const commands = [
  'serve',
  'check',
  'render',
  'schema',
  'export',
  'import',
  'demo',
  'backup',
  'restore',
  'verify',
  'reset-password',
];

describe('first-cup', () => {
  test('--help names every command', async () => {
    const { code, stdout } = await firstCup(['--help']);
    expect(code).toBe(0);
    for (const command of commands) expect(stdout).toContain(`  ${command}`);
  });

  test.each(commands)('%s --help says how it is used', async (command) => {
    const { code, stdout, stderr } = await firstCup([command, '--help']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(new RegExp(`^Usage: first-cup ${command}`));
  });

  test.each([
    [[], 'Usage: first-cup COMMAND'],
    [['brew'], 'There is no command “brew”.'],
    [['constructor'], 'There is no command “constructor”.'],
    [['check'], 'FILE is missing.'],
    [['check', '--colour', 'x'], "Unknown option '--colour'"],
    [['check', 'a', 'b'], '“b” is one name too many.'],
    [['check', 'a', '--today', 'soon'], '--today “soon” is not a date like 2026-12-01.'],
    [['render', 'a'], '-o OUT.pdf is missing.'],
    [['render', 'a', '-o', 'b', '--locale', 'x-'], '--locale “x-” is not a locale like en-GB.'],
    [['render', 'a', '-o', 'b', '--locale', 'en-u-ca-buddhist'], 'is not a locale like en-GB.'],
    [['verify', '--head', 'coffee'], '--head “coffee” is not a hash'],
    [['verify', 'a', 'b'], '“b” is one name too many.'],
    [['serve', 'now'], '“now” is one name too many.'],
  ])('%j is answered with what would be right, and exit code 2', async (args, words) => {
    const { code, stdout, stderr } = await firstCup(args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(words);
    expect(stderr).toContain('Usage: first-cup');
  });
});
