/**
 * The document's own words in one language: everything it says that neither the writer nor the firm wrote. Dates,
 * numbers and amounts come in as they are written in that language.
 */
export type DocumentWords = {
  draft: string;
  free: string;
  /** The least of several totals: "from $900.00". */
  from(amount: string): string;
  preparedFor(who: string): string;
  /** The document's title in a viewer: "Checkout review for Dana Fox". */
  titleFor(title: string, who: string): string;
  price: string;
  haveItBy: string;
  sayYesBy: string;
  youGet: string;
  doneWhen(what: string): string;
  notIncluded: string;
  youProvide: string;
  whenAndWhere: string;
  starts: string;
  ends: string;
  place: string;
  validUntil: string;
  endOf(date: string): string;
  milestones: string;
  columns: { description: string; quantity: string; unitPrice: string; tax: string; amount: string };
  subtotal: string;
  discount: string;
  discountOf(percent: string): string;
  tax(percent: string): string;
  taxIncluded(percent: string): string;
  total: string;
  due: {
    acceptance(percent: string): string;
    start(percent: string): string;
    date(percent: string, date: string): string;
    delivery(percent: string): string;
    later: string;
  };
  chooseOne: string;
  inEveryOption: string;
  youMayAdd: string;
  reverseCharge: string;
  whatYouRisk: string;
  howToSayYes: string;
  agreedFor: string;
  offeredBy: string;
  /** Above the headings of what a draft still lacks. */
  toWrite: string;
  name: string;
  date: string;
  notNumbered: string;
  revision(revision: number): string;
  /** `{page}` and `{pages}` are put in when it is printed. */
  page: string;
  mail: MailWords;
  /** A day as Intl writes it, where people write it otherwise: the French first of a month. */
  day?(written: string): string;
};

/** What the mail says that carries the document. */
export type MailWords = {
  subject(title: string, firm: string): string;
  /** `name` may be empty. */
  greeting(name: string): string;
  /** Below the greeting, where the writer has no words of their own. */
  opening: string;
  openUntil(date: string): string;
  /** Before the items of a list. */
  list(heading: string): string;
  /** The label of a fact in running text: "Price:" before "$900.00", but "Fertig bis" before a day. */
  fact(label: string): string;
  justReply: string;
  attached(number: string): string;
  regards: string;
};
