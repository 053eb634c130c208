/** What somebody with an account may do. An owner may do all that a member may. */
export const roles = ['owner', 'member'] as const;
export type Role = (typeof roles)[number];

/** Who is signed in: one of our people, by the person's id. */
export type SignedIn = { id: string; name: string; email: string; role: Role };

/** What not everybody may do; all other work is for every role. */
const deeds = {
  /** Let somebody in, and give one who forgot the password a new link. */
  invite: ['owner'],
  /** Make somebody an owner, or an owner a member. */
  'give roles': ['owner'],
  /** The e-mail address of another one of us: clients' answers go there. */
  'readdress others': ['owner'],
  /** What was mailed to whom, and the mail server. */
  'see the post': ['owner'],
  /** Mark somebody as gone or back, and end the sessions of others. */
  'end access': ['owner'],
  /** The firm's own settings: name, logo, fonts, reminders, the coffee test's lines. */
  'change the firm': ['owner'],
} as const satisfies Record<string, readonly Role[]>;

export type Deed = keyof typeof deeds;

/** Whether `role` may do it. */
export const mayDo = (role: Role, deed: Deed): boolean => (deeds[deed] as readonly Role[]).includes(role);

/** The form in which two e-mail addresses are the same account. */
export const emailKey = (email: string): string => email.trim().normalize('NFKC').toLowerCase();
