import { type Field, goOn, type Marks, markOf, marksOf, merge } from '~/domain/merging';
import type { Offer } from '~/domain/proposal';
import { writeOffer } from '~/workflows/write.server';
import { getDraft } from '~db/queries/revisions';
import type { Office } from './office';

/** The fields that two people write here: texts, a list and a day. */
export const names = ['title', 'exclusions', 'endsOn', 'place'] as const satisfies Field[];
export type Name = (typeof names)[number];
type Fields = Partial<Pick<Offer, Name>>;

export const values: { [F in Name]: Offer[F][] } = {
  title: ['', 'Review', 'Small review', 'Pilot', 'Audit'],
  exclusions: [[], ['Building'], ['Building', 'Hosting'], ['Hosting', 'Building'], ['Hosting']],
  endsOn: [null, '2026-12-05', '2026-12-12', '2026-12-19', '2026-12-26'],
  place: ['', 'Remote', 'Portland', 'Leeds', 'Łódź'],
};

export type Act =
  | { does: 'open' | 'save' | 'send' | 'hear' | 'lose' }
  | { does: 'type'; field: Name; value: number }
  | { does: 'keep' | 'take' };

/** One who writes in a browser, as the builder's page does it: what is typed, and what it was started from. */
export class Editor {
  typed: Fields = {};
  private from: Marks = {};
  private shown: Fields = {};
  private sent: Fields | null = null;
  private answer: { offer: Offer; took: Name[] } | null = null;

  constructor(
    private readonly office: Office,
    private readonly id: string,
    private readonly book: Book,
    private readonly who: number,
  ) {}

  async act(act: Act): Promise<void> {
    switch (act.does) {
      case 'open':
        return this.open();
      case 'type':
        this.typed = { ...this.typed, [act.field]: values[act.field][act.value] };
        return;
      case 'send':
        return this.send({});
      case 'hear':
        return this.hear();
      case 'save':
        await this.send({});
        return this.hear();
      // The server did its work, but nobody heard of it: the same is sent again.
      case 'lose':
        this.answer = null;
        return;
      default:
        return this.choose(act.does);
    }
  }

  async open(): Promise<void> {
    const { offer } = await getDraft(this.office.db, this.id);
    this.typed = structuredClone(only(offer));
    this.from = marksOf(offer, names);
    [this.shown, this.sent, this.answer] = [{}, null, null];
    this.book.opened(this.who, offer);
  }

  /** Of the first field that they are asked about. */
  private async choose(does: 'keep' | 'take'): Promise<void> {
    const [field] = Object.keys(this.shown) as Name[];
    if (!field || this.sent) return;
    const mark = { [field]: markOf(this.shown[field]) };
    if (does === 'keep') {
      this.book.kept(this.who, field);
      this.from = { ...this.from, ...mark };
    }
    await this.send(does === 'take' ? mark : {});
  }

  private async send(take: Marks): Promise<void> {
    if (this.answer) return;
    this.sent ??= structuredClone(this.typed);
    const started = { from: this.from, take };
    const { conflicts } = await writeOffer(this.office, this.id, this.sent, started);
    const after = await getDraft(this.office.db, this.id);
    const took = (Object.keys(take) as Name[]).filter((field) => !conflicts.includes(field));
    this.book.saved(this.who, after, { sent: this.sent, conflicts, took });
    this.answer = { offer: after.offer, took };
    // A choice is answered by a new page; only what is saved by itself can be overtaken.
    if (Object.keys(take).length > 0) this.hear();
  }

  private hear(): void {
    if (!this.answer || !this.sent) return;
    const { offer, took } = this.answer;
    this.book.heard(this.who, offer, { typed: this.typed, sent: this.sent, took });
    for (const field of took) this.adopt(field, offer);
    const { from, newer } = goOn({ held: offer, typed: this.typed, sent: this.sent, from: this.from });
    this.from = from;
    for (const field of newer as Name[]) this.adopt(field, offer);
    const asked = merge({ held: offer, typed: this.typed, from: this.from }).conflicts as Name[];
    this.shown = Object.fromEntries(asked.map((field) => [field, offer[field]]));
    [this.sent, this.answer] = [null, null];
  }

  private adopt(field: Name, offer: Offer): void {
    Object.assign(this.typed, { [field]: offer[field] });
    this.from = { ...this.from, ...marksOf(offer, [field]) };
  }
}

type Draft = { offer: Offer; saves: number };

/**
 * What a third person notes who looks over both shoulders: which value each field had when its writer began with it,
 * and which they were shown since. It compares values and knows of no marks.
 */
export class Book {
  readonly faults: string[] = [];
  constructor(private before: Draft) {}

  private readonly began: Record<Name, string>[] = [];
  private readonly shown: Partial<Record<Name, string>>[] = [];

  opened(who: number, offer: Offer): void {
    this.began[who] = Object.fromEntries(names.map((name) => [name, plain(offer[name])])) as Record<
      Name,
      string
    >;
    this.shown[who] = {};
  }

  /** They chose to write over what they were shown. */
  kept(who: number, name: Name): void {
    Object.assign(this.began[who] ?? {}, { [name]: this.shown[who]?.[name] });
  }

  /** Nothing that was there went without its writer knowing it, and nothing that was typed was passed over. */
  saved(
    who: number,
    after: Draft,
    { sent, conflicts, took }: { sent: Fields; conflicts: Field[]; took: Name[] },
  ): void {
    const { before } = this;
    this.before = after;
    for (const name of names) {
      const [was, is, typed] = [before.offer, after.offer, sent].map((one) => plain(one[name])) as [
        string,
        string,
        string,
      ];
      const began = this.began[who]?.[name];
      if (was !== is && was !== began)
        this.fault(
          who,
          `${name}: ${is} replaced ${was}, which was not what they began with or chose to replace`,
        );
      if (was !== is && is !== typed) this.fault(who, `${name} became ${is} where ${typed} was sent`);
      const unseen = took.includes(name) && was !== typed && was !== this.shown[who]?.[name];
      if (unseen) this.fault(who, `${name}: took ${was}, which they were never shown`);
      const dropped = typed !== is && typed !== began && !took.includes(name) && !conflicts.includes(name);
      if (dropped) this.fault(who, `${name}: ${typed} was passed over in silence`);
    }
    const same = plain({ ...before.offer }) === plain({ ...after.offer });
    if (same !== (before.saves === after.saves))
      this.fault(who, `counted ${after.saves} after ${before.saves}`);
  }

  heard(
    who: number,
    offer: Offer,
    { typed, sent, took }: { typed: Fields; sent: Fields; took: Name[] },
  ): void {
    for (const name of names) {
      const is = plain(offer[name]);
      const began = this.began[who] as Record<Name, string>;
      const untouched = plain(typed[name]) === began[name];
      const known = is === plain(sent[name]) || is === plain(typed[name]) || untouched || took.includes(name);
      if (known) began[name] = is;
      this.shown[who] = { ...this.shown[who], [name]: is };
    }
  }

  private fault(who: number, what: string): void {
    this.faults.push(`${who === 0 ? 'Ida' : 'Bo'}: ${what}`);
  }
}

const only = (offer: Offer): Fields => Object.fromEntries(names.map((name) => [name, offer[name]]));
const plain = (value: unknown): string => JSON.stringify(value) ?? 'null';
