const name = 'first-cup-demo';
const attributes = 'Path=/; HttpOnly; SameSite=Lax';

/** `Set-Cookie` values: into the demo for as long as the browser is open, and out of it. */
export const enterDemo = `${name}=1; ${attributes}`;
export const leaveDemo = `${name}=; ${attributes}; Max-Age=0`;

/** Whether a request's `Cookie` header says that the visitor is in the demo. */
export function inDemo(cookieHeader: string | null | undefined): boolean {
  return (cookieHeader ?? '').split(';').some((pair) => pair.trim() === `${name}=1`);
}
