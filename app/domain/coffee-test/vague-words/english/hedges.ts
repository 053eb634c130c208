import type { VagueEntry } from '../vague-entry';

/** Promises that take themselves back. */
export const hedges: readonly VagueEntry[] = [
  {
    id: 'try',
    words: [
      '(?:try|tries|trying|attempts?|attempting|aims?|aiming|seeks?|seeking|strives?|striving|endeavou?rs?|endeavou?ring|hopes?|hoping|intends?|intending|look|looking|work|working) (?:to|towards?)',
      '(?:aims?|aiming|strives?|striving) (?:for|at)',
      'best[ -]efforts?',
      '(?:do|doing|try|trying|give|giving) (?:our|my|the|its) (?:very )?best',
      '(?:make|making|spare no|every|all reasonable|reasonable|commercially reasonable) efforts?',
      'to the best of (?:our|my)',
      'our utmost',
    ],
    why: 'It promises to try, not to do.',
    sharper: '___ by ___, or you pay nothing for it',
    notAfter: ['(?:in order|not)'],
    notBefore: [
      '(?:order|scale|measure|rule|code|spec|plan)',
      '(?:<w> )?(?:clause|class|traffic|queue|wording|pods?)',
    ],
  },
  {
    id: 'perhaps',
    words: [
      'hopefully',
      'ideally',
      'typically',
      'usually',
      'generally',
      'normally',
      'possibly',
      'perhaps',
      'maybe',
      'potentially',
      'probably',
      'presumably',
      'might',
      'should be able to',
      'if all goes well',
      'all being well',
      'in principle',
      'with (?:a bit of |some )?luck',
      'in most cases',
      'to some (?:extent|degree)',
      'within reason',
      'as a rule',
    ],
    why: 'It takes half of the promise back.',
    sharper: '(leave it out, or say on what it depends: ___)',
    notBefore: ['accepted', '(?:open|closed|distributed)'],
  },
];
