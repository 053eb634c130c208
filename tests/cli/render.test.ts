import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { firstCup } from '../support/command';
import { example } from '../support/proposal-example';
import { readPdf, withoutSpaces } from '../support/read-pdf';
import { temporaryFolder } from '../support/temporary-folder';

const render = (file: unknown, output: string, ...options: string[]) =>
  firstCup(['render', '-', '-o', output, '--today', '2026-11-22', ...options], {
    input: JSON.stringify(file),
  });

async function read(path: string): Promise<{ pages: number; text: string }> {
  const { pages } = await readPdf(readFileSync(path));
  return { pages: pages.length, text: withoutSpaces(pages.map(({ text }) => text).join('')) };
}

/** Every string of the file with its path, but its kind and what is zero. */
function textsIn(value: unknown, path = ''): { path: string; text: string }[] {
  if (typeof value === 'string') return path === 'kind' || value === '0' ? [] : [{ path, text: value }];
  return Object.entries(value as object).flatMap(([key, part]) =>
    textsIn(part, path ? `${path}.${key}` : key),
  );
}
const printedAs: Record<string, string> = {
  startsOn: 'December 1, 2026',
  endsOn: 'December 8, 2026',
  validUntil: 'the end of December 15, 2026',
  currency: '$',
  'lines.0.unitPrice': '$900.00',
};

describe('first-cup render', () => {
  test("the design's example is one page that holds every text of the file, twice the same bytes", async () => {
    const folder = temporaryFolder();
    const [first, second] = [join(folder, 'a.pdf'), join(folder, 'b.pdf')];
    expect(await render(example, first)).toEqual({ code: 0, stdout: `Printed ${first}\n`, stderr: '' });
    expect(await render(example, second)).toMatchObject({ code: 0 });
    expect(readFileSync(first).equals(readFileSync(second))).toBe(true);
    const { pages, text } = await read(first);
    expect(pages).toBe(1);
    const texts = textsIn(example).map(({ path, text }) => printedAs[path] ?? text);
    expect(texts).toContain(example.client.contact.email);
    expect(texts.filter((wanted) => !text.includes(withoutSpaces(wanted)))).toEqual([]);
    expect(text).not.toContain('DRAFT');
    expect(text).not.toContain('Notnumberedyet');
  });

  test('the order of keys and spaces in the file change nothing', async () => {
    const folder = temporaryFolder();
    const turned = Object.fromEntries(Object.entries(example).reverse());
    await render(example, join(folder, 'a.pdf'));
    await render(turned, join(folder, 'b.pdf'));
    expect(readFileSync(join(folder, 'a.pdf')).equals(readFileSync(join(folder, 'b.pdf')))).toBe(true);
  });

  test('an offer that fails the test is refused, unless as a draft, which says so', async () => {
    const output = join(temporaryFolder(), 'a.pdf');
    const open = { ...example, exclusions: [] };
    const refused = await render(open, output);
    expect(refused).toMatchObject({ code: 1, stdout: '' });
    expect(refused.stderr).toContain('scope.exclusions');
    expect(existsSync(output)).toBe(false);
    expect(await render(open, output, '--draft')).toMatchObject({ code: 0 });
    expect((await read(output)).text).toContain('DRAFT');
  });

  test('what is not an offer is refused, draft or not', async () => {
    const { code, stderr } = await render({ ...example, colour: 'red' }, '/tmp/never.pdf', '--draft');
    expect(code).toBe(2);
    expect(stderr).toBe('colour: unknown key\n');
  });

  test('characters that no font here holds are named', async () => {
    const { code, stderr } = await render(
      { ...example, title: 'Überprüfung 漢 Tiếng Việt Ελληνικά' },
      '/tmp/never.pdf',
    );
    expect(code).toBe(1);
    expect(stderr).toContain('漢 (U+6F22)');
    expect(stderr).not.toContain('Ü (');
  });

  test('a folder that is not there is a sentence', async () => {
    const { code, stderr } = await render(example, '/no/such/folder/a.pdf');
    expect(code).toBe(1);
    expect(stderr).toContain('/no/such/folder/a.pdf could not be written');
  });

  test('the PDF can go to standard output', async () => {
    const { code, stdout } = await render(example, '-', '--locale', 'en-GB');
    expect(code).toBe(0);
    expect(stdout.startsWith('%PDF-')).toBe(true);
  });
});
