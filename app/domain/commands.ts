import { type Action, may, type State } from './lifecycle';

/** Somewhere to go, something to do at once (`post`), or the list of keys. */
export type Found = { id: string; label: string; below: string; to: string; how: 'go' | 'post' | 'keys' };
export type FoundGroup = { name: string; items: Found[] };
/** The answer to what was typed. `unreached`: there was none. */
export type Search = { words: string; groups: FoundGroup[]; unreached?: boolean };

/** No group shows more. */
export const mostFound = 8;

type Command = { label: string; to: string; how?: Found['how']; also?: string; only?: keyof Asker };
/** `also`: other words that it is looked for by, and not shown. */
type Findable = Found & { also?: string };
/** Who asks: whether they signed in to an account of their own, and whether an owner's pages are theirs. */
export type Asker = { signedIn: boolean; owner: boolean };

const siteCommands: Command[] = [
  { label: 'Write a new offer', to: '/proposals/new', also: 'proposal start create' },
  { label: 'This week', to: '/', also: 'home dashboard' },
  { label: 'All proposals', to: '/proposals', also: 'offers list' },
  { label: 'All clients', to: '/clients', also: 'customers list' },
  { label: 'Add a client', to: '/clients/new', also: 'new customer create' },
  {
    label: 'Insights',
    to: '/insights',
    also: 'rates figures forecast reports starters chains statistics declines period',
  },
  { label: 'Settings of the firm', to: '/settings', also: 'name address currency time zone language number' },
  { label: 'Logo', to: '/settings/logo', also: 'settings picture brand' },
  { label: 'Rates between currencies', to: '/settings/rates', also: 'settings exchange money currency' },
  {
    label: 'Lines of a relationship',
    to: '/settings/relationship',
    also: 'settings levels reach fade thresholds rhythm',
  },
  { label: 'People', to: '/settings/people', also: 'settings team authors invite accounts' },
  { label: 'Mail', to: '/settings/post', also: 'settings post outbox smtp server e-mails', only: 'owner' },
  { label: 'Reminders', to: '/settings/reminders', also: 'settings mails follow up' },
  { label: 'Fonts', to: '/settings/fonts', also: 'settings typeface typography letters' },
  { label: 'Coffee test', to: '/settings/coffee-test', also: 'settings lint rules advice thresholds' },
  { label: 'Starter offers', to: '/settings/starters', also: 'settings templates' },
  { label: 'Import starter offers', to: '/settings/starters/import', also: 'settings files templates' },
  { label: 'Import past deals', to: '/settings/import', also: 'settings csv spreadsheet crm files upload' },
  {
    label: 'Export',
    to: '/settings/export',
    also: 'settings backup csv json vcard download save data contacts',
    only: 'owner',
  },
  { label: 'Change your password', to: '/settings/password', also: 'settings account', only: 'signedIn' },
  {
    label: 'Sessions',
    to: '/settings/sessions',
    also: 'settings account devices sign out password',
    only: 'signedIn',
  },
  { label: 'Check a document', to: '/verify', also: 'verify pdf hash fingerprint' },
  { label: 'Keyboard shortcuts', to: '/search', how: 'keys', also: 'keys help ?' },
];

const steps: Command[] = [
  { label: 'Go to Outcome', to: 'outcome', also: 'step' },
  { label: 'Go to Scope', to: 'scope', also: 'step deliverables' },
  { label: 'Go to Time', to: 'time', also: 'step dates' },
  { label: 'Go to Price', to: 'price', also: 'step lines money' },
  { label: 'Go to Document', to: 'document', also: 'step style language paper cover note' },
  { label: 'Go to Review', to: 'review', also: 'step send' },
  { label: 'Change who it is for', to: 'recipient', also: 'contact client' },
];

const records: (Command & { action: Action })[] = [
  { action: 'accept', label: 'They said yes', to: 'acceptance', also: 'accept answer' },
  { action: 'decline', label: 'They said no', to: 'refusal', also: 'decline answer' },
  { action: 'deliver', label: 'It is delivered', to: 'delivery', also: 'done promise' },
  { action: 'revise', label: 'Revise it', to: 'revision', how: 'post', also: 'change edit' },
  { action: 'extend', label: 'Extend it', to: 'extension', also: 'valid until' },
  { action: 'withdraw', label: 'Withdraw it', to: 'withdrawal' },
  { action: 'stop', label: 'It stopped early', to: 'stop' },
  { action: 'reverse', label: 'This record is wrong', to: 'reversal', also: 'undo' },
];

/** What can be done on a proposal's page now; while a revision is being written, only what that leaves open. */
export function commandsOf({
  id,
  state,
  drafting,
  revisions,
}: {
  id: string;
  state: State;
  /** A draft, or a revision that is being written. */
  drafting: boolean;
  revisions: number;
}): Findable[] {
  const isNext = state === 'accepted' || state === 'delivered';
  const all: Command[] = [
    ...(drafting ? steps : records.filter(({ action }) => may(action, state))),
    ...(isNext ? [{ label: 'Propose the next step', to: 'next-step', how: 'post' as const }] : []),
    ...(revisions > 1 ? [{ label: 'What changed', to: 'changes', also: 'compare revisions' }] : []),
    { label: 'Copy it to another client', to: 'copies', also: 'duplicate' },
    { label: 'Make it a starter offer', to: 'starter', also: 'template' },
    ...(drafting ? [{ label: 'Discard this draft', to: 'discard', also: 'delete remove' }] : []),
  ];
  return all.map((command) => findable({ ...command, to: `/proposals/${id}/${command.to}` }));
}

/** The pages of the site that are open to who asks. */
export const commandsOfSite = (asker: Asker): Findable[] =>
  siteCommands.filter(({ only }) => only === undefined || asker[only]).map(findable);

const findable = ({ label, to, how = 'go', also = '' }: Command): Findable => ({
  ...{ id: `${how} ${to}`, label, below: '', to, how, also },
});

/** Those in which every word of `words` stands, in any case. */
export function matching(items: Findable[], words: string): Found[] {
  const asked = words.toLowerCase().split(/\s+/).filter(Boolean);
  return items.flatMap(({ also = '', ...item }) => {
    const text = `${item.label} ${item.below} ${also}`.toLowerCase();
    return asked.every((word) => text.includes(word)) ? [item] : [];
  });
}
