import { expect, test } from 'vitest';
import { guessColumns } from '~/domain/import/guess-columns';

const titleOf = (...header: string[]): string | undefined => {
  const rows = [['7', 'Acme', 'New roof', 'Won', 'Roofs']].map((cells) => ({ line: 2, cells }));
  const { title } = guessColumns({ header: ['id', 'account', ...header], rows });
  return title === null ? undefined : ['id', 'account', ...header][title];
};

test.each(['Deal', 'Opportunity', 'Project', 'Name of deal', 'Deal name', 'Project Title', 'Projekt'])(
  'a column called “%s” says what the deal was called',
  (name) => {
    expect(titleOf(name, 'stage')).toBe(name);
    // It says more of one deal than what was sold does.
    expect(titleOf(name, 'stage', 'product')).toBe(name);
  },
);

test('a column of numbers is no name, whatever it is called', () => {
  const rows = [1, 2].map((line) => ({ line, cells: ['Acme', `${line}`] }));
  expect(guessColumns({ header: ['account', 'deal'], rows }).title).toBeNull();
});
