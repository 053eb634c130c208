import { entriesFrom } from './short-entries';
import type { Lexicon } from './vague-entry';

export const french: Lexicon = {
  grammar: {
    numbers:
      'deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|quinze|vingt|trente|quarante|cinquante|cent|demi(?:e|-journée)?|zéro',
    months: 'janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre',
    joins: 'et|avec|ou|ainsi que|plus',
    until: 'jusqu’au|jusqu’à|au|entre|à',
    comparisons: 'sous|moins de|plus de|au moins|au plus|à|de|en dessous de',
    within: 'en|dans|sous|pendant|par|après',
    spans: 'jours?|semaines?|mois|heures?|ans?|années?',
    denials: 'pas|sans|aucun|aucune|jamais|ni|hors|sauf|non',
    exclusions: 'non inclus(?:e|es)?|pas inclus(?:e|es)?|exclu(?:s|e|es)?|non compris(?:e|es)?',
    purpose: 'pour|afin de',
    capitalsAreNames: true,
  },
  entries: entriesFrom(
    [
      {
        kind: 'amount',
        words: [
          'illimitée?s?|sans limites?|à volonté|autant que (?:nécessaire|possible|souhaité)',
          'autant de [\\p{L}]{2,20} que (?:nécessaire|possible|souhaité)',
        ],
      },
      {
        kind: 'amount',
        words: [
          'jusqu’à <n>|à partir de [0-9]{1,9}(?: ?€| euros| eur| chf)|environ|à peu près',
          'approximativement|une (?:dizaine|vingtaine|trentaine|quinzaine|centaine|douzaine) (?:de|d’)',
          'plus ou moins|de l’ordre de',
        ],
      },
      {
        kind: 'quantity',
        words: [
          'divers(?:es)?|différente?s|plusieurs|quelques|de nombreu(?:x|ses)|certaine?s',
          'une série (?:de|d’)|un ensemble (?:de|d’)|une gamme (?:de|d’)|un certain nombre',
          'une sélection (?:de|d’)|la plupart|beaucoup|multiples|variée?s',
        ],
      },
      {
        kind: 'list',
        words: [
          'etc\\.?|et ainsi de suite|et autres|et plus encore|entre autres|notamment|et/ou',
          'y compris mais sans s’y limiter|par exemple|tels? que|telles? que|ou similaire|ou équivalent',
        ],
      },
      {
        kind: 'time',
        words: [
          'dès que possible|au plus (?:vite|tôt)|rapidement|prochainement|bientôt',
          'dans les (?:meilleurs|plus brefs) délais|sous peu|en temps (?:utile|voulu)|rapide(?:s)?',
          'sans tarder|à terme|réactive?s?|réactivité',
        ],
      },
      {
        kind: 'often',
        words: [
          'en continu|continue?s?|permanente?s?|en permanence|régulière?s?|réguliers|régulièrement',
          'ponctuelle?s?|ponctuels|occasionnel(?:le)?s?|fréquente?s?|à tout moment|24h/24|à long terme',
          'récurrente?s?|quotidienne?s?|mensuel(?:le)?s',
        ],
        notBefore: ['(?:fièvre|integration)'],
      },
      {
        kind: 'open',
        words: [
          'si besoin|si nécessaire|si possible|au besoin|en cas de besoin',
          'selon (?:les |vos |le )?(?:besoins?|nécessité|disponibilités?|demande)|le cas échéant',
          'lorsque (?:nécessaire|possible)|sur demande|à la demande|à définir|à déterminer|à convenir',
          'à préciser|comme convenu|dans la mesure du possible',
          'jusqu’à (?:votre )?(?:entière )?satisfaction|flexibles?|flexibilité|souples?',
        ],
        notBefore: ['tuyaux?', 'gaines?'],
      },
      {
        kind: 'hedge',
        words: [
          'essay(?:er|ons|ant)|tent(?:er|ons|ant) de|viser? à|vise(?:nt)? à|s’efforcer',
          'faire (?:de notre|au) mieux|nous efforçons|idéalement|normalement|en principe|généralement',
          'éventuellement|éventuel(?:le)?s?|peut-être|si tout va bien|en général|habituellement',
        ],
      },
      {
        kind: 'effort',
        words: [
          'accompagn(?:ement|er|ons|e)|aide(?:r|s)?|assistance|assister|soutien|soutenir|appui|appuyer',
          'conseils?|conseiller|suivi|coordination|coordonner|gestion|gérer|support|maintenance',
          'entretien|participation|participer|collaboration|collaborer|formation|mentorat|travail sur',
          'animation|pilotage|veille|prise en charge',
        ],
        notBefore: ['(?:page|fiche|guide|carnet|contrat|plan|individuel|oral|annuel)'],
      },
      {
        kind: 'change',
        words: [
          'amélior(?:er|ation|ations|ée?s?|e)|optimis(?:er|ation|ée?s?)|augment(?:er|ation)',
          'maximis(?:er|ation)|minimis(?:er|ation)|rédui(?:re|t|te|ction)|réduction',
          'renforc(?:er|ement|ée?s?)|accélér(?:er|ation)|simplifi(?:er|cation|ée?s?)',
          'modernis(?:er|ation|ée?s?)|développer|dynamis(?:er|ation)|valoris(?:er|ation)|favoriser',
          'faciliter|assurer|garantir|veiller à|promouvoir|boost(?:er|e)|plus de [\\p{L}]{3,20}',
          'moins de [\\p{L}]{3,20}|meilleure?s?|mieux',
        ],
      },
      {
        kind: 'quality',
        words: [
          'de qualité|(?:haute|grande|bonne|meilleure) qualité|professionnel(?:le)?s?|modernes?',
          'innovante?s?|efficaces?|efficacement|optimal(?:e|es)?|optimaux|performante?s?|attractifs?',
          'attractives?|attrayante?s?|convivial(?:e|es)?|ergonomiques?|intuitif|intuitive|fluides?',
          'robustes?|fiables?|durables?|sur mesure|personnalisée?s?|complète?s?|approfondie?s?',
          'exhaustive?s?|globale?|clé en main|de pointe|dernière génération|bonnes pratiques',
          'haut de gamme|harmonieu(?:x|se)|satisfaite?s?|satisfaction|bonn?e?s?|beau|belles?|réussie?',
        ],
      },
      {
        kind: 'fitting',
        words: [
          'adaptée?s?|appropriée?s?|pertinente?s?|nécessaires?|suffisante?s?|raisonnables?|adéquate?s?',
          'convenables?|utiles?|petites? (?:modifications?|corrections?|retouches?)',
          'autres (?:tâches|travaux|services|documents|prestations)',
          'tous (?:les )?(?:problèmes|bugs|documents nécessaires)|tout ce (?:qui|qu’il|dont)',
        ],
      },
    ],
    {
      amount: 'exactement ___',
      quantity: '___ (le nombre)',
      list: 'seulement : ___, ___ et ___',
      time: 'au plus tard le ___ à ___ h',
      often: 'chaque ___, ___ fois en tout, la dernière le ___',
      open: '___ fois avant le ___',
      hedge: '(à supprimer, ou dire de quoi cela dépend : ___)',
      effort: '___ heures jusqu’au ___',
      change: 'de ___ à ___, mesuré par ___',
      quality: 'passe ces ___ contrôles : ___',
      fitting: 'c’est-à-dire : ___ et ___',
    },
  ),
};
