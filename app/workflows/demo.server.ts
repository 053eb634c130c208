import { isEmpty } from '../../db/is-empty';
import { migrate } from '../../db/migrate';
import { type Database, type Db, openSqlite } from '../../db/open';
import { insertClient } from '../../db/queries/clients';
import { insertContact } from '../../db/queries/contacts';
import { insertEvent } from '../../db/queries/events';
import { findFact } from '../../db/queries/facts';
import { updateFirm } from '../../db/queries/firm';
import { insertPerson, listPeople, updatePerson } from '../../db/queries/people';
import { findDraft } from '../../db/queries/revisions';
import { type DatedStep, demoDays, offerOn } from '../../templates/demo/demo-steps';
import { demoStory } from '../../templates/demo/story';
import type { DemoLine, DemoOffer, DemoProposal } from '../../templates/demo/story-types';
import { addDays, dateIn, noonOn } from '../domain/calendar';
import { DomainError } from '../domain/errors';
import { type CivilDate, citedFact, type Offer } from '../domain/proposal';
import { leaveAdvice } from './advice.server';
import { accept, decline, extend, withdraw } from './answer.server';
import { deliver, stop } from './deliver.server';
import { isOfLedger, type LedgerStep, tellLedger } from './demo-ledger.server';
import { acceptAsClient, tellPage } from './demo-page.server';
import { confirmFact, dropFact, noteFact } from './facts.server';
import { contribute, logTouchpoint } from './lines.server';
import { lastRecord, reverse } from './reverse.server';
import { revise } from './revise.server';
import { freeze } from './send.server';
import { setUp } from './setup.server';
import { startProposal } from './start.server';
import type { Work } from './work.server';
import { writeOffer } from './write.server';

/** A database of its own, in memory, that holds the demo story as told on the day of `now`. */
export async function openDemo(now: string): Promise<Database> {
  const database = openSqlite(':memory:');
  await migrate(database);
  await setUp({ db: database.db, now: () => now });
  await fillWithDemo(database.db, now);
  return database;
}

/** Ids of what the story names by keys: people, clients, contacts and proposals. */
type Cast = Map<string, string>;

/**
 * Tells the demo story into an empty database, every step through the same workflow that a person would use, with
 * the clock set to its day. Nothing is printed: each PDF is, the first time somebody asks for it. Throws `conflict`
 * when the database holds anything: see `isEmpty`.
 */
export async function fillWithDemo(db: Db, now: string): Promise<void> {
  if (!(await isEmpty(db))) {
    throw new DomainError(
      'conflict',
      'Somebody has begun in this database. The demo only goes into an empty one.',
    );
  }
  const { timeZone } = demoStory.firm;
  const today = dateIn(timeZone, now);
  const at = (day: number) => (day === 0 ? now : noonOn(addDays(today, day), timeZone));
  const cast = await tellFirm(db, at, today);
  for (const told of demoDays(demoStory)) {
    const work = { db, now: () => at(told.day) };
    if ('step' in told) await tell(work, told, today, cast);
    else if (isOfLedger(told))
      await tellLedger(work, told, today, {
        clientId: idOf(cast, told.client),
        contactId: told.do === 'rank' ? idOf(cast, `${told.client}/${told.contact}`) : null,
        by: told.do === 'rank' ? nameOf(told.client, told.contact) : personName(told.person),
        currency: demoStory.firm.currency,
      });
    else await tellLine(work, told, addDays(today, told.day), cast);
  }
}

async function tellFirm(db: Db, at: (day: number) => string, today: CivilDate): Promise<Cast> {
  const cast: Cast = new Map();
  const { firm, people, clients } = demoStory;
  const { timeZone, numberPrefix, paymentTerms, ...same } = firm;
  const start = at(Math.min(...clients.map(({ sinceDay }) => sinceDay)));
  await updateFirm(db, {
    ...same,
    time_zone: timeZone,
    number_prefix: numberPrefix,
    payment_terms: paymentTerms,
    updated_at: start,
  });
  const [first] = await listPeople(db);
  for (const [index, { key, name, email }] of people.entries()) {
    if (index === 0 && first) await updatePerson(db, { id: first.id, name, email, active: true });
    const id = index === 0 && first ? first.id : await insertPerson(db, { name, email, createdAt: start });
    cast.set(key, id);
  }
  for (const { key, name, address, sinceDay, contacts } of clients) {
    const createdAt = at(sinceDay);
    const clientId = await insertClient(db, { name, address, createdAt });
    cast.set(key, clientId);
    const happenedOn = addDays(today, sinceDay);
    await insertEvent(db, { kind: 'client-added', facts: { name }, at: createdAt, happenedOn, clientId });
    for (const { key: contactKey, ...contact } of contacts) {
      cast.set(`${key}/${contactKey}`, await insertContact(db, { ...contact, clientId, createdAt }));
    }
  }
  return cast;
}

async function tell(
  work: Work,
  { proposal, step, day }: DatedStep,
  today: CivilDate,
  cast: Cast,
): Promise<void> {
  const on = addDays(today, day);
  const { key, client, parent, contact, author, starter = null } = proposal;
  if (step.do === 'draft') {
    const id = await startProposal(work, {
      client: { id: idOf(cast, client) },
      contact: { id: idOf(cast, `${client}/${contact}`) },
      authorId: idOf(cast, author),
      parentId: parent === null ? null : idOf(cast, parent),
      starter,
      offer: await offerTold(work, proposal, today, cast),
    });
    cast.set(key, id);
    return;
  }
  const id = idOf(cast, key);
  const by = 'by' in step ? nameOf(client, step.by) : '';
  switch (step.do) {
    case 'send':
      for (const rule of step.leaves ?? []) await leaveAdvice(work, id, rule);
      await freeze(work, id, (await findDraft(work.db, id))?.saves ?? 0);
      return;
    case 'revise':
      await revise(work, id);
      await writeOffer(work, id, await offerTold(work, proposal, today, cast, step.changes));
      return;
    case 'extend':
      return extend(work, id, addDays(today, step.validDay));
    case 'accept':
      return step.onPage
        ? acceptAsClient(work, id, { name: by, choice: step.choice, ...step.onPage })
        : accept(work, id, { on, by, ...(step.choice ? { choice: step.choice } : {}) });
    case 'decline':
      return decline(work, id, { on, by, reason: step.reason, note: step.note });
    case 'withdraw':
      return withdraw(work, id, { on, by: personName(author), reason: step.reason });
    case 'deliver': {
      const { do: _do, day: _day, ledBy, ...kept } = step;
      return deliver(work, id, { ...kept, endedOn: on, ledById: idOf(cast, ledBy) });
    }
    case 'stop':
      return stop(work, id, { endedOn: on, ledById: idOf(cast, step.ledBy), note: step.note });
    case 'reverse':
      return takeBack(work, id, step.reason);
    default:
      return tellPage(work, id, step, { by: by || personName('by' in step ? step.by : ''), today });
  }
}

/** The offer with the facts it rests on, as they were confirmed by then. */
async function offerTold(
  { db }: Work,
  { offer, cites = [] }: DemoProposal,
  today: CivilDate,
  cast: Cast,
  changes: Partial<DemoOffer> = {},
): Promise<Offer> {
  const facts = await Promise.all(cites.map((key) => findFact(db, idOf(cast, key))));
  const restsOn = facts.flatMap((fact) => (fact ? [citedFact(fact)] : []));
  return { ...offerOn(today, { ...offer, ...changes }), restsOn };
}

async function tellLine(
  work: Work,
  line: Exclude<DemoLine, LedgerStep>,
  on: CivilDate,
  cast: Cast,
): Promise<void> {
  const clientId = idOf(cast, line.client);
  switch (line.do) {
    case 'touch': {
      const { kind, startedBy, signals, note, contact, person } = line;
      const who = { contactId: idOf(cast, `${line.client}/${contact}`), personId: idOf(cast, person) };
      return void (await logTouchpoint(work, clientId, { kind, startedBy, signals, note, on, ...who }));
    }
    case 'note':
      cast.set(line.key, await noteFact(work, clientId, { kind: line.kind, text: line.text, on }));
      return;
    case 'confirm':
      return confirmFact(work, clientId, idOf(cast, line.key));
    case 'drop':
      return dropFact(work, clientId, { factId: idOf(cast, line.key), reason: line.reason });
    case 'give':
      return void (await contribute(work, clientId, { kind: line.kind, text: line.text, on }));
  }
}

async function takeBack(work: Work, id: string, reason: string): Promise<void> {
  const what = await lastRecord(work.db, id);
  if (what) await reverse(work, id, { what, reason });
}

const personName = (key: string): string => demoStory.people.find((person) => person.key === key)?.name ?? '';

function idOf(cast: Cast, key: string): string {
  const id = cast.get(key);
  if (id === undefined) throw new Error(`The demo story names “${key}” before it appears.`);
  return id;
}

function nameOf(client: string, contact: string): string {
  const found = demoStory.clients.find(({ key }) => key === client);
  return found?.contacts.find(({ key }) => key === contact)?.name ?? '';
}
