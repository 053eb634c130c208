import { createContext, useContext } from 'react';

/** Of this response's content security policy. Empty in the browser, which hides it from scripts anyway. */
export const NonceContext = createContext('');
export const useNonce = (): string => useContext(NonceContext);
