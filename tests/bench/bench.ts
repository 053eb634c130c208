import { cpus } from 'node:os';
import { clientPage } from './client-page';
import { freshPdf } from './fresh-pdf';
import { idleMemory } from './idle-memory';
import { keystroke } from './keystroke';
import { largeFirm } from './large-firm';
import { manyProposals } from './many-proposals';
import { prepareData } from './prepared-data';
import { repeatedDownload } from './repeated-download';
import { startFirstCup } from './running';
import { serverStart } from './server-start';
import { asTable } from './table';
import { vagueWording } from './vague-wording';
import { wrongLinks } from './wrong-links';

/** `npm run bench`, from the project's folder: every figure a median, every ratio from this one run. */
const data = await prepareData(1_000);
const server = await startFirstCup(data.dataDir);
const downloads = await repeatedDownload(server, data.sentId);
const theirPage = await clientPage(server, data);
const keys = await keystroke(server, data);
// It takes an offer back, so it is the last to look at that one.
const wrong = await wrongLinks(server, data);
await server.stop();

const rows = [
  ...(await freshPdf()),
  ...downloads,
  ...keys,
  ...theirPage,
  ...wrong,
  ...(await manyProposals()),
  ...(await largeFirm()),
  ...(await serverStart(data.dataDir)),
  ...(await idleMemory(data)),
  ...vagueWording(),
];
console.log(`\n${asTable(rows)}\n`);
console.log(`Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model}`);
