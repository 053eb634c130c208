import { z } from 'zod';
import { email, line, requiredLine, text } from './fields';
import { limits } from './limits';

const id = z.string().max(60).optional();
export const noContact = 'Name the one person who can say yes alone.';

/**
 * A client and a contact by name (one that is known is found by it, so nobody is typed twice), a starter offer or a
 * blank one, and the earlier proposal that opened the door.
 */
export const newProposalForm = z.strictObject({
  clientName: requiredLine('Name the client: an offer is made to someone.'),
  /** Left empty for a client with one contact, it is that one: the server knows them. */
  contactName: line(limits.name),
  contactEmail: email,
  contactRole: line(limits.name),
  starter: z.string({ error: 'Choose one to start from.' }).max(60).default('blank'),
  parentId: id,
  authorId: id,
  firmName: line(limits.name),
  authorName: line(limits.name),
  authorEmail: email,
  /** IANA, as the visitor's browser has it; empty without scripts. */
  timeZone: line(60),
});

/** The very first proposal also asks who offers, once. */
export const firstProposalForm = newProposalForm
  .refine(({ contactName }) => contactName !== '', { path: ['contactName'], error: noContact })
  .refine(({ firmName }) => firmName !== '', {
    path: ['firmName'],
    error: 'Name your firm, or yourself: it heads the offer.',
  })
  .refine(({ authorName }) => authorName !== '', {
    path: ['authorName'],
    error: 'Type your name: an offer comes from someone.',
  });

/** To whom an offer is copied. */
export const copyForm = z.strictObject({
  clientName: requiredLine('Name the client: an offer is made to someone.'),
  contactName: requiredLine(noContact),
  contactEmail: email,
  contactRole: line(limits.name),
  authorId: id,
});

/** Who the offer is for, changed on a draft. */
export const recipientForm = z.strictObject({
  contactId: id,
  contactName: line(limits.name),
  contactEmail: email,
  contactRole: line(limits.name),
  /** The contact that the writer saw there before; blank for nobody. */
  from: id,
  goTo: z.string().max(20).optional(),
});

export const contactForm = z.strictObject({
  name: requiredLine('Type the name of the person.'),
  email,
  role: line(limits.name),
});

export const clientForm = z.strictObject({
  name: requiredLine('Type the client’s name.'),
  address: text(limits.note),
});

/** A client before the first offer to them. Who gives an address or a role says whose it is. */
export const newClientForm = clientForm
  .extend({ contactName: line(limits.name), contactEmail: email, contactRole: line(limits.name) })
  .refine(
    ({ contactName, contactEmail, contactRole }) => contactName !== '' || !(contactEmail || contactRole),
    {
      path: ['contactName'],
      error: 'Type the name of the person.',
    },
  );
