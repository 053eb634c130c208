import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { RowErrors } from '~/components/clients/elements/row-input';

const result = {
  status: 'error' as const,
  error: { 'elements[1].valueToUs': ['Type a number, like 12.50.'], 'elements[0].name': ['Another row.'] },
};

test('what is wrong with a narrow cell is said from its own column on, and of its own row alone', () => {
  const parts = { name: '', valueToUs: 'sm:col-start-3' };
  const html = renderToStaticMarkup(<RowErrors list="elements" row={1} parts={parts} result={result} />);
  expect(html).toMatch(
    /^<div class="[^"]*sm:col-start-3[^"]*"><p id="elements-1-valueToUs-error".*Type a number.*<\/p><\/div>$/,
  );
  expect(html).not.toContain('Another row');
});
