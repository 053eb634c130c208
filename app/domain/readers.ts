/** Who opened the client's page: only a client's opening is counted for the reader. */
export type Reader = 'client' | 'owner' | 'scanner';
