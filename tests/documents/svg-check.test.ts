import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';
import { describe, expect, it } from 'vitest';

/** Reads a file as the server does before it has it drawn, and says what the person would read. */
const program = `
import { readFileSync } from 'node:fs';
import { checkSvg, looksLikeSvg } from './svg-check';
const bytes = readFileSync(0);
try {
  if (looksLikeSvg(bytes)) { checkSvg(bytes); console.log('fine'); } else console.log('no SVG');
} catch (error) {
  console.log(error.message);
}`;

const { outputFiles } = buildSync({
  stdin: { contents: program, resolveDir: fileURLToPath(new URL('../../app/press', import.meta.url)) },
  bundle: true,
  write: false,
  platform: 'node',
  format: 'esm',
});
const bundle = outputFiles[0]?.text ?? '';

const megabyteOf = (part: string, head = '') => head + part.repeat((1024 * 1024 - head.length) / part.length);

describe('an SVG that somebody brought', () => {
  // In a process of its own, which can be ended: a pattern that goes back and forth takes minutes for these, or years.
  it.each([
    ['thirty comments and no picture', `${'<!---->'.repeat(30)}x`, 'no SVG'],
    ['a megabyte of comments', megabyteOf('<!---->'), 'no SVG'],
    ['a megabyte of document types', megabyteOf('<!DOCTYPE'), 'no SVG'],
    ['a megabyte of document types in a picture', megabyteOf('<!DOCTYPE', '<svg '), 'entities'],
    ['a megabyte of brackets in a document type', megabyteOf('[', '<!DOCTYPE '), 'no SVG'],
    ['a megabyte of space in an address', megabyteOf(' ', '<svg fill="url('), 'another file'],
    ['a megabyte of links', megabyteOf('href = "# ', '<svg '), 'fine'],
    ['a megabyte of encodings', megabyteOf('encoding = ', '<?xml ?><svg '), 'fine'],
  ])('of %s is read from its beginning to its end once', (_, text, says) => {
    const { stdout, signal } = spawnSync(process.execPath, ['--input-type=module', '-e', bundle], {
      input: text,
      encoding: 'utf8',
      timeout: 20_000,
    });
    expect({ stdout, signal }).toEqual({ stdout: expect.stringContaining(says), signal: null });
  });
});
