import { entriesFrom } from './short-entries';
import type { Lexicon } from './vague-entry';

export const italian: Lexicon = {
  grammar: {
    numbers:
      'due|tre|quattro|cinque|sei|sette|otto|nove|dieci|undici|dodici|quindici|venti|trenta|quaranta|cinquanta|cento|mezzo|mezza|zero',
    months: 'gennaio|febbraio|marzo|aprile|maggio|giugno|luglio|agosto|settembre|ottobre|novembre|dicembre',
    joins: 'e|ed|con|o|oppure|nonché|più',
    until: 'fino al|fino a|entro|al|tra|a',
    comparisons: 'sotto|meno di|più di|oltre|almeno|al massimo|a|di|da',
    within: 'in|entro|per|dopo|ogni|durante',
    spans: 'giorn[oi]|settiman[ae]|mes[ei]|or[ae]|ann[oi]',
    denials: 'non|senza|nessun|nessuna|mai|né|tranne|escluso',
    exclusions: 'non (?:è |sono )?(?:inclus|compres)[oaei]|esclus[oaei]',
    purpose: 'per|al fine di',
    capitalsAreNames: true,
  },
  entries: entriesFrom(
    [
      {
        kind: 'amount',
        words: [
          'illimitat[oaei]|senza limiti|tutto (?:il necessario|ciò che serve|quello che serve)',
          'quant[oaie] (?:necessari[oaei]|serve|servono)',
        ],
      },
      {
        kind: 'amount',
        words: [
          'fino a <n>|a partire da [0-9]{1,9}(?: ?€| euro| eur)?|circa|all’incirca|approssimativamente',
          'più o meno|intorno a(?:i|lle)? <n>|una (?:decina|ventina|trentina|quindicina|dozzina) di',
        ],
      },
      {
        kind: 'quantity',
        words: [
          'vari[eo]?|divers[ei]|alcun[ei]|molteplici|numeros[ei]|molt[ei]|parecch(?:i|ie)|qualche',
          'una serie di|un insieme di|una gamma di|una varietà di|una selezione di|differenti|cert[ei]',
          'la maggior parte|un paio di',
        ],
      },
      {
        kind: 'list',
        words: [
          'ecc\\.?|eccetera|etc\\.?|e così via|e (?:molto )?altro(?: ancora)?|tra (?:gli|le) altr[ei]',
          'e/o|e simili|o simili|per esempio|ad esempio|quali|tra cui|incluso ma non limitato',
          'e altr[ei]',
        ],
      },
      {
        kind: 'time',
        words: [
          '(?:il )?prima possibile|al più presto|presto|prossimamente|a breve|rapidamente|rapid[oaei]',
          'veloc[ei]|velocemente|tempestiv[oaei]|tempestivamente|in tempi brevi|a tempo debito',
          'quanto prima|senza indugio',
        ],
      },
      {
        kind: 'often',
        words: [
          'continu[oaei]|continuativ[oaei]|continuamente|costant[ei]|permanent[ei]|regolar[ei]',
          'regolarmente|periodic[oaie]|periodic(?:he|amente)|occasional[ei]|frequent[ei]|ricorrent[ei]',
          'in qualsiasi momento|a lungo termine|saltuari[oaie]?|settimanal[ei] (?:riunioni|incontri)',
          '24 ore su 24',
        ],
      },
      {
        kind: 'open',
        words: [
          'se necessario|se possibile|ove (?:necessario|possibile|opportuno)',
          'dove (?:necessario|possibile|opportuno)|quando (?:necessario|serve|possibile)',
          'secondo (?:necessità|le necessità|le esigenze|esigenza)|al bisogno|all’occorrenza',
          'in caso di (?:bisogno|necessità)|su richiesta|a richiesta',
          'da (?:definire|concordare|stabilire|confermare|determinare)|come concordato',
          'per quanto possibile|nei limiti del possibile',
          'fino alla (?:vostra |piena |completa )?soddisfazione|flessibil[ei]|flessibilità|eventual[ei]',
        ],
        notBefore: ['(?:tubi|guaine)'],
      },
      {
        kind: 'hedge',
        words: [
          'cerc(?:are|heremo) di|prov(?:are|eremo) a|tent(?:are|eremo) di',
          'faremo (?:il possibile|del nostro meglio)|idealmente|normalmente|generalmente',
          'in linea di massima|di norma|possibilmente|forse|probabilmente|eventualmente|di solito',
          'mira(?:re|no)? a|si spera|punta(?:re)? a',
        ],
      },
      {
        kind: 'effort',
        words: [
          'supporto|supportare|aiut(?:o|are|iamo)|assistenza|assistere|consulenza',
          'accompagn(?:amento|are)|affiancamento|affiancare|coordin(?:amento|are)|gesti(?:one|re)',
          'sostegno|sostenere|manutenzione|collabor(?:azione|are)|partecip(?:azione|are)',
          'monitor(?:aggio|are)|supervision[ei]|consigli|formazione|lavorare su|lavoro su|occuparsi',
          'seguire|orientamento',
        ],
        notBefore: ['(?:metallico|pagina|manuale|contratto|piano|in acciaio)'],
      },
      {
        kind: 'change',
        words: [
          'miglior(?:are|amento|amenti|at[oaei])|ottimizz(?:are|azione|azioni|at[oaei])|aument(?:are|o)',
          'increment(?:are|o)|massimizz(?:are|azione)|minimizz(?:are|azione)|ri(?:durre|duzione)',
          'rafforz(?:are|amento)|acceler(?:are|azione)|semplific(?:are|azione)',
          'moderniz[zs](?:are|azione)|modernizzare|potenzi(?:are|amento)|valorizz(?:are|azione)',
          'favorire|facilitare|garantire|assicurare|promuovere|promozione|sviluppare|snellire',
          'più (?!di|che)[\\p{L}]{3,20}|meno (?!di|che)[\\p{L}]{3,20}|miglior[ei]|meglio',
        ],
      },
      {
        kind: 'quality',
        words: [
          'di (?:alta |buona |ottima |massima )?qualità|(?:alta|buona|ottima|massima) qualità',
          'professional[ei]|modern[oaei]|innovativ[oaei]|efficac[ei]|efficient[ei]|ottimal[ei]',
          'ottim[oaei]|attraent[ei]|accattivant[ei]|intuitiv[oaei]',
          'facil[ei] da (?:usare|utilizzare|capire)|robust[oaei]|affidabil[ei]|complet[oaei]',
          'complessiv[oaei]|approfondit[oaei]|esaustiv[oaei]|personalizzat[oaei]|su misura',
          'all’avanguardia|di prim’ordine|ultima generazione|buone pratiche|best practices?|fluid[oaei]',
          'sostenibil[ei]|soddisfatt[oaei]|soddisfazione|buon[oaei]?|eccellent[ei]|bell[oaei]',
          'chiavi in mano',
        ],
      },
      {
        kind: 'fitting',
        words: [
          'adeguat[oaei]|appropriat[oaei]|adatt[oaei]|rilevant[ei]|pertinent[ei]|necessari[oaei]?',
          'sufficient[ei]|ragionevol[ei]|opportun[oaei]|idone[oaei]',
          'piccol[ei] (?:modifiche|ritocchi|correzioni|interventi)',
          'altr[ei] (?:attività|servizi|lavori|documenti)',
          'tutt[ei] (?:i|gli|le) (?:problemi|errori|dubbi|richieste)',
          'qualsiasi (?:problema|modifica|richiesta|cosa)',
        ],
      },
    ],
    {
      amount: 'esattamente ___',
      quantity: '___ (il numero)',
      list: 'solo: ___, ___ e ___',
      time: 'entro le ___ del ___',
      often: 'ogni ___, ___ volte in tutto, l’ultima il ___',
      open: '___ volte prima del ___',
      hedge: '(toglierlo, o dire da che cosa dipende: ___)',
      effort: '___ ore fino al ___',
      change: 'da ___ a ___, misurato con ___',
      quality: 'supera queste ___ prove: ___',
      fitting: 'cioè: ___ e ___',
    },
  ),
};
