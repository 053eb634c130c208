import { expect, test, vi } from 'vitest';
import { DomainError } from '../../app/domain/errors';
import { quietPress, startTestServer } from '../support/server';
import { stubBuild } from '../support/stub-build';

const healthOf = async (proof: () => Promise<void>, { brokenDatabase = false } = {}) => {
  const server = await startTestServer({ build: stubBuild({}), press: { ...quietPress, proof } });
  if (brokenDatabase) await server.database.close();
  const answers = await Promise.all(Array.from({ length: 5 }, () => server.send('/healthz')));
  await server.stop();
  const { status, text } = answers[0] ?? { status: 0, text: '{}' };
  return { status, state: JSON.parse(text) };
};

test('all is well, and however many ask, one page is printed', async () => {
  const proof = vi.fn(async () => {});
  expect(await healthOf(proof)).toEqual({ status: 200, state: { database: 'ok', press: 'ok' } });
  expect(proof).toHaveBeenCalledTimes(1);
});

test('a press that cannot print is a 503', async () => {
  const health = await healthOf(async () => {
    throw new DomainError('failed', 'no');
  });
  expect(health).toEqual({ status: 503, state: { database: 'ok', press: 'failing' } });
});

test('a press with a full queue is well', async () => {
  const health = await healthOf(async () => {
    throw new DomainError('busy', 'later');
  });
  expect(health).toEqual({ status: 200, state: { database: 'ok', press: 'busy' } });
});

test('a database that does not answer is a 503', async () => {
  const health = await healthOf(async () => {}, { brokenDatabase: true });
  expect(health).toEqual({ status: 503, state: { database: 'failing', press: 'ok' } });
});
