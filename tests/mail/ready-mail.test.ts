import { type ParsedMail, simpleParser } from 'mailparser';
import { describe, expect, test } from 'vitest';
import { documentName } from '~/domain/document/document-name';
import type { Offer } from '~/domain/proposal';
import { readyMail } from '~/mail/ready-mail.server';
import { proposalMail } from '~templates/messages/proposal-mail';
import { recipient, sender, typicalOffer, viewOf } from '../support/offers';

type Party = { name: string; address: string };
/** Every byte there is, so that an encoding that loses one is seen. */
const pdf = new Uint8Array(2000).map((_, index) => (index * 7) % 256);
const dana: Party = { name: 'Dana Fox', address: 'dana@northwind.example' };
const ida: Party = { name: 'Ida Brandt', address: 'ida@juniper.example' };

type Mail = { offer?: Partial<Offer>; from?: Party; to?: Party; filename?: string; greeted?: string };

async function build({ offer = {}, from = ida, to = dana, filename = 'Offer.pdf', greeted }: Mail = {}) {
  const contact = { name: greeted ?? to.name, email: '', role: '' };
  const message = proposalMail(viewOf({ ...typicalOffer, ...offer }, { to: { ...recipient, contact } }));
  return Buffer.from(await readyMail({ message, from, to, attachment: { filename, pdf } }));
}
/** As a mail program reads it. */
const read = async (mail: Mail = {}): Promise<ParsedMail> => simpleParser(await build(mail));
const partiesOf = (field: ParsedMail['to']) =>
  (Array.isArray(field) ? field : [field]).flatMap((each) => each?.value ?? []);
const headOf = (mail: Buffer) => mail.toString('latin1').split('\r\n\r\n')[0] ?? '';
/** The lines of the head, folded ones joined, as a reader takes them. */
const fieldsOf = (mail: Buffer) =>
  headOf(mail)
    .replace(/\r\n[ \t]/g, ' ')
    .split('\r\n');

describe('a ready mail', () => {
  test('opens as a draft of one’s own, from the author to the contact', async () => {
    const mail = await read();
    expect(mail.headers.get('x-unsent')).toBe('1');
    expect(partiesOf(mail.from)).toEqual([ida]);
    expect(partiesOf(mail.to)).toEqual([dana]);
    expect(mail.subject).toBe('Checkout review, from Juniper & Lane');
    expect([mail.cc, mail.bcc, mail.replyTo]).toEqual([undefined, undefined, undefined]);
  });

  test.each([
    ['Žofia Łękawska', 'zofia@plytki.example'],
    ['Σωκράτης Παπαδόπουλος', 'sokratis@agora.example'],
    ['Nguyễn Thị Minh Khai', 'khai@gom.example'],
    ['O’Neil, Dana "Red" (shop)', 'dana@northwind.example'],
    ['Константин Константинович Константинопольский-Заболоцкий', 'k@long.example'],
  ])('is addressed to and from “%s”', async (name, address) => {
    const mail = await read({ to: { name, address }, from: { name, address } });
    expect(partiesOf(mail.to)).toEqual([{ name, address }]);
    expect(partiesOf(mail.from)).toEqual([{ name, address }]);
    expect(mail.text).toContain(`Dear ${name},`);
  });

  test.each([
    'Kiểm tra giỏ hàng trong mười ngày, giá cố định',
    'Проверка корзины',
    'Έλεγχος ταμείου: “δέκα αλλαγές” — 900 €',
    `Long ${'проверка корзины '.repeat(11)}`.trim(),
    'Plain = with “odd” signs: 50 % off, \\ and "quotes"',
  ])('has the subject “%s”', async (title) => {
    expect((await read({ offer: { title } })).subject).toBe(`${title}, from Juniper & Lane`);
  });

  test('says the outcome, the facts, what they get and what not, in text and in HTML', async () => {
    const mail = await read();
    const html = String(mail.html).replace(/<[^>]+>/g, '');
    for (const words of [
      'One in three visitors leaves at the delivery step.',
      'A ranked list of the ten changes most likely to keep them.',
      ...viewOf(typicalOffer).facts.map(({ label, value }) => `${label}: ${value}`),
      'Written review of the checkout, 6 to 8 pages (done when the PDF is in Dana’s inbox)',
      'Interviews with your customers',
      'Reply yes, or accept on the page.',
      '2026-014',
      'Ida Brandt',
    ]) {
      expect(mail.text).toContain(words);
      expect(html).toContain(words);
    }
    expect(mail.subject).toContain('Checkout review');
  });

  test('of a choice says what each option holds and comes to, what is in all, and what may be added', () => {
    const priced = (description: string, unitPrice: string) => ({ description, quantity: '1', unitPrice });
    const options = [
      {
        name: 'Small',
        deliverables: [{ name: 'Five changes', doneWhen: 'the list is with Dana' }],
        lines: [priced('Small review', '300')],
      },
      { name: 'Large', deliverables: [], lines: [priced('Large review', '900')] },
    ];
    const lines = [priced('A call', '100'), { ...priced('Slides', '40'), optional: true }];
    const plain = { deliverables: [], discount: { percent: '0' }, taxPercent: '0', options, lines };
    const { text, html } = proposalMail(viewOf({ ...typicalOffer, ...plain }));
    expect(text).toContain(
      [
        'Choose one:',
        'Small: US$400.00\n- Five changes (done when the list is with Dana)',
        'Large: US$1,000.00\n- Large review: US$900.00',
        'In every option:\n- A call: US$100.00',
        'You may add:\n- Slides: US$40.00',
      ].join('\n\n'),
    );
    // The HTML says the same, under all that makes it look.
    const bare = html.replace(/<(\w+)[^>]*>/g, '<$1>');
    expect(bare).toContain(
      '<p><strong>Small: US$400.00</strong></p><ul><li>Five changes (done when the list is with Dana)</li></ul>',
    );
    expect(bare).toContain('<p>You may add:</p>\n<ul><li>Slides: US$40.00</li></ul>');
  });

  test('greets once: a cover note greets in its own words', () => {
    const { text } = proposalMail(viewOf({ ...typicalOffer, coverNote: 'Good morning Dana,\nas we said.' }));
    expect(text).toMatch(/^Good morning Dana,\nas we said\.\n\nCheckout review\n\nOne in three/);
  });

  test('leaves out what the offer leaves out, and still says how to say yes', async () => {
    const bare = { problem: '', safety: '', nextStep: '', exclusions: [], clientProvides: [] };
    const mail = await read({ offer: bare, greeted: '' });
    expect(mail.text).toMatch(
      /^Hello,\n\nHere is what I can offer you\.\n\nCheckout review\n\nA ranked list/,
    );
    expect(mail.text).toContain('To say yes, just reply to this mail.');
    expect(mail.text).not.toContain('Not included');
    expect(mail.text).not.toMatch(/\n{3}/);
    expect(mail.html).not.toContain('<p></p>');
  });

  test('shows markup as the characters that were typed', async () => {
    const odd = '<script>alert("1")</script> & <img src=x>';
    const deliverables = [{ name: odd, doneWhen: odd }];
    const mail = await read({
      offer: { outcome: odd, problem: odd, safety: odd, nextStep: odd, exclusions: [odd], deliverables },
      greeted: odd,
    });
    expect(mail.html).not.toMatch(/<script|<img/);
    expect(mail.html).toContain('&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; &lt;img src=x&gt;');
    expect(mail.text).toContain(odd);
  });

  test.each([
    'Offer.pdf',
    'FC-0007 Καφές & Łódź – phở.pdf',
    `${documentName('FC-0007', 2, 'Проверка корзины и оформления заказа: десять изменений, которые удержат покупателей')}.pdf`,
    'It’s "quoted"; 100%.pdf',
  ])('carries the PDF byte for byte as “%s”', async (filename) => {
    const mail = await read({ filename });
    expect(mail.attachments).toHaveLength(1);
    const [attachment] = mail.attachments;
    expect(attachment).toMatchObject({
      filename,
      contentType: 'application/pdf',
      contentDisposition: 'attachment',
    });
    expect(Buffer.from(attachment?.content ?? [])).toEqual(Buffer.from(pdf));
  });

  test('without an address of the contact has no To, and without one of ours no From', async () => {
    const nobody = await build({ to: { name: 'Dana Fox', address: '' } });
    expect(fieldsOf(nobody).join('\n')).not.toMatch(/^(To|Cc|Bcc):/im);
    expect(partiesOf((await simpleParser(nobody)).from)).toEqual([ida]);
    const unsigned = await read({ from: { name: 'Ida Brandt', address: '' } });
    expect(unsigned.from).toBeUndefined();
    expect(partiesOf(unsigned.to)).toEqual([dana]);
  });

  test.each(['\r\n', '\n', '\r', '\r\n\r\n'])(
    'can’t be given fields or a body by a line break (%j) in what was typed',
    async (lineBreak) => {
      const odd = `Dana${lineBreak}Bcc: everyone@evil.example`;
      const address = `dana@northwind.example${lineBreak}Bcc: everyone@evil.example`;
      for (const mail of [
        await build({ to: { name: odd, address: dana.address }, from: { name: odd, address: ida.address } }),
        await build({ offer: { title: odd } }),
        await build({ filename: `${odd}.pdf` }),
        await build({ to: { name: 'Dana', address } }),
      ]) {
        const names = fieldsOf(mail).map((line) => line.split(':')[0]?.toLowerCase());
        const known = [
          'x-unsent',
          'from',
          'to',
          'subject',
          'message-id',
          'date',
          'mime-version',
          'content-type',
        ];
        expect(names.filter((name) => !known.includes(name ?? ''))).toEqual([]);
        const parsed = await simpleParser(mail);
        expect(parsed.bcc).toBeUndefined();
        expect(parsed.attachments).toHaveLength(1);
      }
    },
  );

  test('is made of lines that every mail server takes: CRLF, at most 998 bytes, ASCII', async () => {
    const long = 'слово'.repeat(800);
    const plain = 'x'.repeat(4000);
    for (const mail of [
      await build(),
      await build({
        offer: { outcome: long, problem: plain, safety: `${plain}\n${long}\n.\n..`, title: 'я'.repeat(200) },
      }),
      await build({
        offer: { title: 'x'.repeat(200) },
        to: { name: 'y'.repeat(200), address: dana.address },
      }),
      await build({ filename: `${'я'.repeat(96)}.pdf`, from: { ...ida, name: 'я'.repeat(200) } }),
    ]) {
      const text = mail.toString('latin1');
      expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
      expect(Math.max(...text.split('\r\n').map((line) => line.length))).toBeLessThanOrEqual(998);
      expect(text).not.toMatch(/[^\t\r\n\x20-\x7e]/);
    }
  });

  test('brings every character of a long text through', async () => {
    const problem = `${'Один из трёх посетителей уходит. '.repeat(60)}${'x'.repeat(2000)}`;
    const mail = await read({ offer: { problem } });
    expect(mail.text).toContain(problem);
    expect(mail.html).toContain(problem);
  });

  test('reads nothing from a path and fetches nothing, whatever the offer says', async () => {
    const outcome = 'file:///etc/passwd http://127.0.0.1:1/x <img src="http://127.0.0.1:1/x.png">';
    const mail = await read({ offer: { outcome } });
    expect(mail.text).toContain(outcome);
    expect(mail.attachments).toHaveLength(1);
  });

  test('is signed with the author, or with the firm where the author has no name', async () => {
    const author = { name: '', email: '', photoSha256: null };
    const unnamed = proposalMail(viewOf(typicalOffer, { from: { ...sender, author } }));
    expect(unnamed.text.trimEnd().split('\n').at(-1)).toBe('Juniper & Lane');
  });
});
