import { type Prepared, prepareData } from './prepared-data';
import { get, startFirstCup } from './running';
import { ms, type Row, times } from './table';
import { takingTurns, timed } from './taking-turns';

/** Pages of one server each, on databases of 10, 1,000 and 10,000 proposals. */
export async function manyProposals(): Promise<Row[]> {
  const few = await opened(10);
  const more = await opened(1_000);
  const many = await opened(10_000);
  const all = [few, more, many];
  try {
    const clients = await readInTurns(all.map(({ address, clientId }) => `${address}/clients/${clientId}`));
    // A list of ten fills no page; from fifty on the page is the same.
    const lists = await readInTurns([more, many].map(({ address }) => `${address}/proposals`));
    const [search = 0] = await readInTurns([`${many.address}/proposals?words=warehouse+client+77`]);
    return [
      ...rowsOf('Our page of a client', ['10', '1,000', '10,000'], clients, 'flat'),
      ...rowsOf('The list of proposals', ['1,000', '10,000'], lists),
      { what: 'A search in 10,000', ours: ms(search) },
    ];
  } finally {
    await Promise.all(all.map(({ stop }) => stop()));
  }
}

async function opened(proposals: number) {
  const data: Prepared = await prepareData(proposals);
  return { ...data, ...(await startFirstCup(data.dataDir)) };
}

const readInTurns = (urls: string[]): Promise<number[]> =>
  takingTurns({ warmUp: 60, rounds: 100 }, ...urls.map((url) => timed(() => get(url))));

function rowsOf(what: string, sizes: string[], medians: number[], aim?: string): Row[] {
  const [least = 0] = medians;
  return medians.map((median, index) => ({
    what: `${what}, ${sizes[index]} proposals`,
    ours: ms(median),
    ...(index > 0 && { peer: times(`with ${sizes[0]}`, median, least, aim ? { aim } : {}) }),
  }));
}
