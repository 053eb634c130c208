import type { Database } from '../../db/open';
import { getFirm } from '../../db/queries/firm';
import { dateIn } from '../domain/calendar';
import type { CivilDate } from '../domain/proposal';
import { openDemo } from '../workflows/demo.server';

type Told = { database: Database; timeZone: string; day: CivilDate };

/** Longer than any request that began with the story of the day before, even one that waits for the press. */
const patienceMs = 300_000;

/**
 * The demo's database, opened when first asked for. The story happens around a today, so the first who asks on
 * another day, where its firm is, gets it told anew.
 */
export function dailyDemo(now: () => string, open = openDemo) {
  let current: Promise<Told> | undefined;
  const old = new Map<Database, NodeJS.Timeout>();

  async function tell(): Promise<Told> {
    const at = now();
    const database = await open(at);
    // Kept, because visitors may change it.
    const { time_zone } = await getFirm(database.db);
    return { database, timeZone: time_zone, day: dateIn(time_zone, at) };
  }

  async function demo(): Promise<Database> {
    current ??= tell();
    const asked = current;
    try {
      const { database, timeZone, day } = await asked;
      if (dateIn(timeZone, now()) === day) return database;
      if (current === asked) retire(database);
    } catch (error) {
      if (current === asked) current = undefined;
      throw error;
    }
    return demo();
  }

  function retire(database: Database): void {
    current = undefined;
    const closeLater = setTimeout(() => {
      old.delete(database);
      database.close();
    }, patienceMs);
    old.set(database, closeLater.unref());
  }

  async function close(): Promise<void> {
    const last = await current?.catch(() => undefined);
    for (const timer of old.values()) clearTimeout(timer);
    const databases = [...old.keys(), ...(last ? [last.database] : [])];
    await Promise.all(databases.map((database) => database.close()));
  }

  return { demo, close };
}
