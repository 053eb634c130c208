import type { Role } from '../app/domain/accounts';

/** The tables of who may come in; see `schema.ts` for what the columns are made of. */

/** Who of our people may sign in. */
export type AccountsTable = {
  person_id: string;
  /** As typed, and `emailKey` of it, by which it is found. */
  email: string;
  email_key: string;
  /** A hash that names its own parameters; see workflows/passwords. */
  password: string;
  role: Role;
  created_at: string;
  /** Since when it may not sign in any more. */
  disabled_at: string | null;
};

export type SessionsTable = {
  /** Names it in addresses; the token is in the visitor's cookie alone. */
  id: string;
  token_sha256: string;
  person_id: string;
  created_at: string;
  /** To the minute. */
  last_seen_at: string;
  /** However much it is used. */
  expires_at: string;
  user_agent: string;
  address: string;
};

/** A link by which a person makes an account, or one who has it a new password. The latest of each person counts. */
export type InvitationsTable = {
  token_sha256: string;
  person_id: string;
  /** Of the new account; one that exists keeps its own. */
  role: Role;
  created_at: string;
  expires_at: string;
};

/** Each start of a server without an owner prints a code; all of them go when the owner is made. */
export type SetupCodesTable = { code_sha256: string; created_at: string };
