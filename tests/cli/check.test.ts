import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { firstCup } from '../support/command';
import { brokenFiles, passingFile } from '../support/passing-file';
import { example } from '../support/proposal-example';
import { temporaryFolder } from '../support/temporary-folder';

const check = (file: unknown, ...options: string[]) =>
  firstCup(['check', '-', '--today', '2026-11-22', ...options], {
    input: typeof file === 'string' || file instanceof Uint8Array ? file : JSON.stringify(file),
  });

describe('first-cup check', () => {
  test("the design's example holds, and advice does not change its exit code: 0", async () => {
    const { code, stdout, stderr } = await check(example);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toContain('Checkout review: all 9 required rules hold.\n\nAdvice stops nothing');
    expect(stdout).not.toContain('Required:');
    expect(stdout.match(/Advice: \S+/g)).toEqual(['Advice: fact.fresh,', 'Advice: time.window,']);
  });

  test('a file that misses nothing at all is told so, with its pages', async () => {
    expect(await check(passingFile)).toEqual({
      code: 0,
      stdout: 'Checkout review: all 9 required rules hold.\n',
      stderr: '',
    });
    expect(JSON.parse((await check(passingFile, '--json')).stdout)).toEqual({
      ok: true,
      pages: 1,
      findings: [],
    });
  });

  test.each(['time.milestones', 'scope.vague', 'reach.fits', 'read.page'])(
    'a file that breaks %s alone is told of it alone',
    async (rule) => {
      const { code, stdout } = await check(brokenFiles[rule], '--json');
      const { ok, findings } = JSON.parse(stdout);
      expect(findings.map((finding: { rule: string }) => finding.rule)).toEqual([rule]);
      expect({ code, ok }).toEqual(
        rule === 'time.milestones' ? { code: 1, ok: false } : { code: 0, ok: true },
      );
    },
  );

  test('what is required comes first, advice apart from it, with its words quoted', async () => {
    const file = {
      ...passingFile,
      exclusions: [],
      outcome: 'Ongoing support of the shop as needed.',
      safety: '',
    };
    const { code, stdout } = await check(file);
    expect(code).toBe(1);
    expect(stdout.match(/(Required|Advice stops|Advice:) ?\S*/g)).toEqual(
      ['Required:', 'Advice stops nothing;', 'Advice:', 'Advice:'].map((words) =>
        expect.stringMatching(`^${words.split(' ')[0]}`),
      ),
    );
    expect(stdout).toContain('- “as needed”: Who decides when that is?');
    const { findings } = JSON.parse((await check(file, '--json')).stdout);
    expect(findings.map(({ kind }: { kind: string }) => kind)).toEqual(['required', 'advice', 'advice']);
    expect(findings.at(-1).marks).toHaveLength(3);
  });

  test('what no font here can print is tested without its pages, and says so', async () => {
    const { code, stdout, stderr } = await check({ ...passingFile, problem: '注文' }, '--json');
    expect({ code, pages: JSON.parse(stdout).pages }).toEqual({ code: 0, pages: null });
    expect(stderr).toMatch(/^read\.page was left out: no font here has 注/);
  });

  test('it reads a file by its name too', async () => {
    const file = join(temporaryFolder(), 'offer.json');
    writeFileSync(file, `\uFEFF${JSON.stringify(example)}`);
    expect(await firstCup(['check', file, '--today', '2026-11-22'])).toMatchObject({ code: 0 });
  });

  test('what is missing is a finding with its rule, field and sentence: exit code 1', async () => {
    const { exclusions: _, validUntil: __, ...rest } = example;
    const text = await check(rest);
    const json = await check(rest, '--json');
    expect([text.code, json.code]).toEqual([1, 1]);
    expect(text.stdout).toContain('Checkout review: 2 of 9 required rules do not hold.');
    expect(text.stdout).toContain('Required: scope.exclusions, at exclusions\n    Name one thing');
    expect(JSON.parse(json.stdout)).toMatchObject({
      ok: false,
      findings: [
        { rule: 'scope.exclusions', field: 'exclusions', sentence: expect.stringContaining('Name one') },
        { rule: 'time.valid', field: 'validUntil', kind: 'required' },
        { rule: 'fact.fresh', field: 'restsOn', kind: 'advice' },
      ],
    });
  });

  test('an offer is tested against the day it is read', async () => {
    const late = await firstCup(['check', '-', '--today', '2026-12-16'], { input: JSON.stringify(example) });
    const last = await firstCup(['check', '-', '--today', '2026-12-15'], { input: JSON.stringify(example) });
    expect([late.code, last.code]).toEqual([1, 0]);
  });

  test('a wrong key is named with its path: exit code 2', async () => {
    const wrong = { ...example, deliverables: [{ name: 'A page', donewhen: 'soon' }], colour: 'red' };
    const { code, stdout, stderr } = await check(wrong);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toBe('deliverables[0].donewhen: unknown key\ncolour: unknown key\n');
    expect(JSON.parse((await check(wrong, '--json')).stdout)).toEqual({
      ok: false,
      errors: [
        { path: 'deliverables[0].donewhen', message: 'unknown key' },
        { path: 'colour', message: 'unknown key' },
      ],
    });
  });

  test('money that the site would refuse is named, and never rounded: exit code 2', async () => {
    const lines = [{ description: 'Review', quantity: '100', unitPrice: '9.005' }];
    expect(await check({ ...example, lines })).toEqual({
      code: 2,
      stdout: '',
      stderr: 'lines[0].unitPrice: USD has 2 decimals.\n',
    });
  });

  test.each([
    ['nothing', '', 'is not JSON'],
    ['half a file', '{"kind": ', 'is not JSON'],
    ['bytes that are no text', new Uint8Array([0x22, 0xff, 0x22]), 'is not UTF-8 text'],
    ['more than a megabyte', `"${'x'.repeat(1024 * 1024)}"`, 'is larger than 1 MB'],
    ['nesting without end', '['.repeat(500_000), 'is not JSON'],
    ['closed nesting without end', `${'['.repeat(500_000)}${']'.repeat(500_000)}`, 'must be an object'],
    ['a list', '[]', 'must be an object'],
  ])('%s cannot be read: exit code 2', async (_, input, words) => {
    const { code, stderr } = await check(input);
    expect(code).toBe(2);
    expect(stderr).toContain(words);
    expect(stderr).not.toContain('    at ');
  });

  test('a file that is not there cannot be read: exit code 2', async () => {
    const { code, stdout } = await firstCup(['check', '/no/such/offer.json', '--json']);
    expect(code).toBe(2);
    expect(JSON.parse(stdout)).toMatchObject({
      ok: false,
      errors: [{ message: expect.stringContaining('ENOENT') }],
    });
  });

  test('the schema of such files can be had', async () => {
    const { code, stdout } = await firstCup(['schema']);
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ type: 'object', additionalProperties: false });
  });
});
