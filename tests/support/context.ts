import type { AppLoadContext } from '@remix-run/node';
import { openLog } from '~/http/log';
import type { PrintJob } from '~/press/press';
import { listPeople, updatePerson } from '~db/queries/people';
import { blankPdf } from './blank-pdf';
import { memoryContext } from './form-post';

export type TestContext = AppLoadContext & {
  /** Every job that the press was given. */
  printed: PrintJob[];
  close(): Promise<void>;
};

/** What the server hands to loaders and actions: a real database in memory, and a press that prints nothing. */
export async function testContext({ now }: { now?: string } = {}): Promise<TestContext> {
  const memory = await memoryContext();
  const [writer] = await listPeople(memory.db);
  if (writer) await updatePerson(memory.db, { ...writer, name: 'Ida Okafor' });
  const printed: PrintJob[] = [];
  return {
    ...memory,
    ...(now ? { now: () => now } : {}),
    printed,
    press: {
      print: async (job) => {
        printed.push(job);
        return blankPdf();
      },
      proof: async () => {},
      close: async () => {},
    },
    post: null,
    demo: false,
    base: '',
    publicUrl: null,
    origin: { socketAddress: '127.0.0.1', forwardedAddress: null },
    nonce: '',
    requestId: 'test',
    log: openLog('silent'),
    accounts: false,
    person: null,
    sessionId: null,
    visitor: { address: '127.0.0.1', userAgent: '' },
    sessionCookie: () => '',
  };
}
