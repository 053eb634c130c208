/** Letters of every script, since addresses have them: ø@exämple.no. */
const address =
  /^[^\s\p{C}.@"(),:;<>[\]\\]+(\.[^\s\p{C}.@"(),:;<>[\]\\]+)*@([\p{L}\p{M}\p{N}-]+\.)+[\p{L}\p{M}\p{N}-]+$/u;

/** Whether mail could be sent there, as far as its form tells. */
export const isEmail = (value: string): boolean => address.test(value);
