/**
 * The page of an address that only takes something, and then leads elsewhere. Nobody sees it: but a route that has one
 * says what it refuses on the site's page for that, and without one, to a browser without scripts, as bare JSON.
 */
export function NoPage() {
  return null;
}
