import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { firstCup, firstCupServe } from '../support/command';
import { dealRows, dealsCsv } from '../support/deals-file';
import { temporaryFolder } from '../support/temporary-folder';

describe('first-cup import', () => {
  let folder: string;
  let env: Record<string, string>;
  let file: string;
  beforeEach(() => {
    folder = temporaryFolder();
    env = { DATA_DIR: join(folder, 'data') };
    file = join(folder, 'deals.csv');
    writeFileSync(file, dealsCsv(dealRows(300)));
  });

  test('says what would be taken, takes it, takes nothing twice, and takes it back', async () => {
    const dry = await firstCup(['import', file, '--dry-run'], { env });
    expect(dry).toMatchObject({ code: 0 });
    expect(dry.stderr).toContain('May be one title: GTX');
    expect(dry.stdout).toContain('would be taken');
    const first = await firstCup(['import', file, '--merge', '--chain', 'growth'], { env });
    expect(first).toMatchObject({ code: 0, stderr: '' });
    const taken = Number(/: (\d+) taken/.exec(first.stdout)?.[1]);
    expect(taken).toBeGreaterThan(200);
    const second = await firstCup(['import', file, '--merge'], { env });
    expect(second.stdout).toMatch(/: 0 taken/);
    expect(second.stdout).toContain(`here already ${String(taken).padStart(7)}`);
    const id = /--undo (\S+)/.exec(first.stdout)?.[1] ?? '';
    expect((await firstCup(['import', '--undo', id], { env })).stdout).toContain(
      `Undone: ${taken} deals are gone`,
    );
    expect(await firstCup(['verify'], { env })).toMatchObject({ code: 0 });
  });

  test('takes what a later file says anew, and puts it back', async () => {
    const rows = dealRows(60).map((row) => ({ ...row, engage_date: row.engage_date || '1/2/2017' }));
    const open = rows.map((row) => ({ ...row, deal_stage: 'Engaging' as const, close_date: '' }));
    const won = open.map((row, at) =>
      at < 9 && row.account
        ? { ...row, deal_stage: 'Won' as const, close_date: '3/4/2018', close_value: '650' }
        : row,
    );
    const changed = won.filter(({ deal_stage }) => deal_stage === 'Won').length;
    writeFileSync(file, dealsCsv(open));
    await firstCup(['import', file], { env });
    writeFileSync(file, dealsCsv(won));
    const second = await firstCup(['import', file], { env });
    expect(second.stdout).toContain(`: 0 taken, ${changed} changed, `);
    expect(second.stdout).toContain('Open → Won');
    expect((await firstCup(['import', file], { env })).stdout).toContain(': 0 taken, ');
    const id = /--undo (\S+)/.exec(second.stdout)?.[1] ?? '';
    expect((await firstCup(['import', '--undo', id], { env })).stdout).toContain(
      `${changed} deals that were here before are again what they were.`,
    );
    expect(await firstCup(['verify'], { env })).toMatchObject({ code: 0 });
  });

  test('says which rows of a file without keys look like deals that are here, before it takes them', async () => {
    const rows = (amount: string) =>
      `client,product,stage,engage_date,close_date,value\nAcme,Review,Won,1/2/2025,1/31/2025,${amount}\n`;
    const other = join(folder, 'other.csv');
    writeFileSync(file, rows('900'));
    writeFileSync(other, rows('950'));
    const taken = await firstCup(['import', file], { env });
    expect(taken.stdout).not.toContain('Like deals');
    const dry = await firstCup(['import', other, '--dry-run'], { env });
    expect(dry.stdout).toContain(
      'Like deals that are here already, and would be taken as further ones: 1 row',
    );
    expect(dry.stdout).toContain('  line 2: Review, Acme: $900.00 → $950.00');
  });

  test('asks where a file comes from whose numbers are taken by other deals', async () => {
    const text = (client: string) => `id,client,stage,close date,amount\n1,${client},Won,2025-02-13,1.50\n`;
    writeFileSync(file, text('Acme'));
    expect(await firstCup(['import', file], { env })).toMatchObject({ code: 0 });
    writeFileSync(file, text('Other'));
    expect(await firstCup(['import', file], { env })).toMatchObject({
      ...{ code: 2, stderr: expect.stringContaining('--source NAME') },
    });
    const named = await firstCup(['import', file, '--source', 'erp'], { env });
    expect(named.stdout).toContain('1 taken');
  });

  test('asks for what the file does not tell', async () => {
    writeFileSync(file, 'client,stage,close date,amount\nAcme,Won,1/2/2025,"1,054"\n');
    expect(await firstCup(['import', file], { env })).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('--dates mdy or dmy'),
    });
    const dated = await firstCup(['import', file, '--dates', 'mdy'], { env });
    expect(dated).toMatchObject({ code: 2, stderr: expect.stringContaining('--decimal') });
    const all = await firstCup(['import', file, '--dates', 'mdy', '--decimal', '.'], { env });
    expect(all.stdout).toContain('$1,054.00');
  });

  test('puts what “export” wrote into an empty database, and nowhere else', async () => {
    await firstCup(['import', file], { env });
    const everything = join(folder, 'everything.json');
    expect(await firstCup(['export', everything], { env })).toMatchObject({ code: 0, stderr: '' });
    expect(await firstCup(['export', everything], { env })).toMatchObject({ code: 1 });
    const other = { DATA_DIR: join(folder, 'other') };
    const came = await firstCup(['import', everything], { env: other });
    expect(came).toMatchObject({ code: 0, stdout: expect.stringContaining('All is here') });
    const heads = await Promise.all(
      [env, other].map(async (where) => (await firstCup(['verify'], { env: where })).stdout),
    );
    expect(heads[0]).toBe(heads[1]);
    expect(await firstCup(['import', everything], { env: other })).toMatchObject({ code: 1 });
    const list = join(folder, 'clients.csv');
    expect(await firstCup(['export', list, '--list', 'clients'], { env })).toMatchObject({ code: 0 });
  });

  test('has “export” write all of it, and each list, while the site runs', async () => {
    await firstCup(['import', file], { env });
    const server = await firstCupServe(env);
    const everything = join(folder, 'everything.json');
    expect(await firstCup(['export', everything], { env })).toMatchObject({ code: 0, stderr: '' });
    const cards = join(folder, 'contacts.vcf');
    const wrote = await firstCup(['export', cards, '--list', 'vcards'], { env });
    expect(wrote).toMatchObject({ code: 0, stderr: '' });
    await server.end('SIGTERM');
    expect(readFileSync(everything, 'utf8')).toContain('first-cup/everything@1');
  });

  test('an export of nothing says where it looked, and leaves no file', async () => {
    const everything = join(folder, 'everything.json');
    const none = { DATA_DIR: join(folder, 'none') };
    expect(await firstCup(['export', everything], { env: none })).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('There is no database at'),
    });
    expect(existsSync(everything)).toBe(false);
    expect(existsSync(none.DATA_DIR)).toBe(false);
  });

  test('takes what “export” wrote of a name that holds a line end of Unicode', async () => {
    const name = 'Acme\u2028North\u2029';
    writeFileSync(file, `client,stage,close date,amount\n${name},Won,2025-02-13,1.50\n`);
    expect(await firstCup(['import', file], { env })).toMatchObject({ code: 0 });
    const everything = join(folder, 'everything.json');
    expect(await firstCup(['export', everything], { env })).toMatchObject({ code: 0 });
    const other = { DATA_DIR: join(folder, 'other') };
    expect(await firstCup(['import', everything], { env: other })).toMatchObject({ code: 0, stderr: '' });
  });

  test('an export that fails leaves no half file in the way of the next', async () => {
    const everything = join(folder, 'everything.json');
    const away = { ...env, DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none' };
    expect(await firstCup(['export', everything], { env: away })).toMatchObject({ code: 1 });
    expect(existsSync(everything)).toBe(false);
  });
});
