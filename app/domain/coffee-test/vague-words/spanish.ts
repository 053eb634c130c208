import { entriesFrom } from './short-entries';
import type { Lexicon } from './vague-entry';

export const spanish: Lexicon = {
  grammar: {
    numbers:
      'dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce|quince|veinte|treinta|cuarenta|cincuenta|cien|medio|media|cero',
    months: 'enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre',
    joins: 'y|e|con|o|así como|más',
    until: 'hasta|hasta el|al|entre|a',
    comparisons: 'menos de|más de|por debajo de|al menos|como máximo|a|de|en',
    within: 'en|dentro de|durante|por|tras|cada',
    spans: 'días?|semanas?|mes(?:es)?|horas?|años?',
    denials: 'no|sin|ningún|ninguna|nunca|ni|excepto|salvo',
    exclusions: 'no incluid[oa]s?|no está incluid[oa]|excluid[oa]s?|no se incluye',
    purpose: 'para|a fin de',
    capitalsAreNames: true,
  },
  entries: entriesFrom(
    [
      {
        kind: 'amount',
        words: [
          'ilimitad[oa]s?|sin límites?',
          'tantos? [\\p{L}]{2,20} como (?:sea necesario|sean necesari[oa]s|haga falta)',
          'tantas? [\\p{L}]{2,20} como (?:sea necesario|sean necesarias|haga falta)',
          'todo lo (?:necesario|que necesite|que haga falta)',
        ],
      },
      {
        kind: 'amount',
        words: [
          'hasta <n>|desde [0-9]{1,9}(?: ?€| euros| eur)|a partir de [0-9]{1,9}(?: ?€| euros| eur)',
          'aproximadamente|aprox\\.?|alrededor de|unos <n>|unas <n>|más o menos|cerca de <n>|en torno a',
        ],
        notBefore: [
          'de (?:enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre)',
        ],
      },
      {
        kind: 'quantity',
        words: [
          'vari[oa]s|divers[oa]s|algun[oa]s|múltiples|numeros[oa]s|much[oa]s|unos cuantos|unas cuantas',
          'una serie de|un conjunto de|una gama de|una variedad de|una selección de|diferentes',
          'distint[oa]s|ciert[oa]s|la mayoría',
        ],
      },
      {
        kind: 'list',
        words: [
          'etc\\.?|etcétera|y así sucesivamente|y (?:mucho )?más(?=\\s?(?:[.,;:!?)]|$))|entre otr[oa]s',
          'y/o|y demás|y otr[oa]s|o similar(?:es)?|por ejemplo|tales como|incluyendo,? pero no limitado',
        ],
      },
      {
        kind: 'time',
        words: [
          'lo antes posible|cuanto antes|pronto|próximamente|en breve|rápidamente|rápid[oa]s?',
          'ágil(?:es)?|a la mayor brevedad|oportunamente|a su debido tiempo|a tiempo|sin demora',
        ],
      },
      {
        kind: 'often',
        words: [
          'continu[oa]s?|continuamente|permanentes?|constantes?|regulares|regularmente|periódic[oa]s?',
          'periódicamente|ocasional(?:es)?|frecuentes?|recurrentes?|en todo momento',
          'en cualquier momento|a largo plazo|puntual(?:es)?|las 24 horas|habitual(?:es)?',
        ],
      },
      {
        kind: 'open',
        words: [
          'según (?:sea necesario|necesidad|las necesidades|necesidades|proceda|corresponda|se requiera|disponibilidad)',
          'si (?:es|fuera|fuese) (?:necesario|posible|preciso)',
          'cuando (?:sea|haga) (?:necesario|posible|falta)|en caso necesario|bajo demanda|a demanda',
          'a petición|a convenir|por (?:definir|determinar|confirmar|acordar)|a definir|lo acordado',
          'en la medida de lo posible|hasta su (?:total |completa |entera )?satisfacción|flexibles?',
          'flexibilidad|donde proceda',
        ],
      },
      {
        kind: 'hedge',
        words: [
          'intentar(?:emos)?|tratar(?:emos)? de|procurar(?:emos)?|haremos lo posible|idealmente',
          'normalmente|generalmente|en principio|posiblemente|quizás?|tal vez|probablemente',
          'eventualmente|por lo general|se espera que|esperamos',
        ],
      },
      {
        kind: 'effort',
        words: [
          'apoyo|apoyar|ayuda(?:r|mos)?|asistencia|asistir|soporte|asesor(?:ía|amiento|ar)',
          'acompañ(?:amiento|ar)|coordin(?:ación|ar)|gesti(?:ón|onar)|seguimiento|mantenimiento',
          'colabor(?:ación|ar)|particip(?:ación|ar)|consultoría|supervis(?:ión|ar)',
          'monitor(?:ización|eo|izar)|orientación|formación|capacitación|trabajar en|trabajo en',
          'encargarse|atención',
        ],
        notBefore: ['(?:técnica oficial|página|manual|contrato|plan|metálico|de la estantería)'],
      },
      {
        kind: 'change',
        words: [
          'mejor(?:ar|as?|ad[oa]s?|amiento)|mejora(?:s|mos)?|optimiz(?:ar|ación|ad[oa]s?)',
          'aument(?:ar|o)|increment(?:ar|o)|maximiz(?:ar|ación)|minimiz(?:ar|ación)|redu(?:cir|cción)',
          'reforzar|fortalec(?:er|imiento)|acelerar|simplific(?:ar|ación)|moderniz(?:ar|ación)',
          'potenciar|impuls(?:ar|o)|fomentar|facilitar|garantizar|asegurar|agilizar|promover',
          'más (?!de|que)[\\p{L}]{3,20}|menos (?!de|que)[\\p{L}]{3,20}|mejor(?:es)?',
        ],
      },
      {
        kind: 'quality',
        words: [
          'de (?:alta |gran |buena |máxima )?calidad|(?:alta|gran|buena|máxima) calidad',
          'profesional(?:es)?|modern[oa]s?|innovador(?:a|es|as)?|eficaz|eficaces|eficientes?',
          'óptim[oa]s?|atractiv[oa]s?|intuitiv[oa]s?|fácil(?:es)? de (?:usar|utilizar|entender)',
          'robust[oa]s?|fiables?|integral(?:es)?|complet[oa]s?|exhaustiv[oa]s?|personalizad[oa]s?',
          'a medida|de vanguardia|de primera|última generación|buenas prácticas|mejores prácticas',
          'fluid[oa]s?|sostenibles?|satisfech[oa]s?|satisfacción|buen[oa]?s?|excelentes?|bonit[oa]s?',
          'exitos[oa]s?',
        ],
      },
      {
        kind: 'fitting',
        words: [
          'adecuad[oa]s?|apropiad[oa]s?|relevantes?|pertinentes?|necesari[oa]s?|suficientes?',
          'razonables?|oportun[oa]s|pequeñ[oa]s (?:cambios|ajustes|mejoras|correcciones|retoques)',
          'otr[oa]s (?:tareas|servicios|trabajos|documentos)',
          'tod[oa]s l[oa]s (?:problemas|errores|dudas|consultas)',
          'cualquier (?:problema|duda|cambio|cosa|error)',
        ],
      },
    ],
    {
      amount: 'exactamente ___',
      quantity: '___ (el número)',
      list: 'solo: ___, ___ y ___',
      time: 'a más tardar el ___ a las ___',
      often: 'cada ___, ___ veces en total, la última el ___',
      open: '___ veces antes del ___',
      hedge: '(quitarlo, o decir de qué depende: ___)',
      effort: '___ horas hasta el ___',
      change: 'de ___ a ___, medido por ___',
      quality: 'supera estas ___ pruebas: ___',
      fitting: 'es decir: ___ y ___',
    },
  ),
};
