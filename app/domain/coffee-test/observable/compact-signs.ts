import type { ObservableSigns } from './observable-signs';

/** The signs of the languages beside English: fewer, in the same four kinds. */
export const germanSigns: ObservableSigns = {
  numbers: [
    'zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|zwölf|null',
    '(?:mon|diens|donners|frei|sams|sonn)tags?|mittwochs?',
  ].join('|'),
  acts: [
    'unterschrieben|unterzeichnet|unterschrift(?:en)?|übergeben|geliefert|erhalten|gesendet',
    'verschickt|veröffentlicht|hochgeladen|gedruckt|bezahlt|eingereicht|installiert|montiert',
    'eingebaut|freigegeben|genehmigt|bestätigt|bestanden|online|live|postfach|schriftlich',
    'per (?:mail|e-mail|post)|stattgefunden|abgehakt|gezeigt|zurückgegeben|beantwortet|gebucht',
    'quittung|protokoll|liegt|hängt|steht (?:in|im|auf|am)',
  ].join('|'),
  nothings: [
    '(?:hilfe|unterstützung|leistung|arbeit) (?:ist|wurde|wird) (?:geliefert|erbracht|geleistet)',
  ].join('|'),
  minds: [
    'zufrieden|glücklich|verstanden|verstehen|versteht|einverstanden|überzeugt|begeistert|wohl',
    'sicher(?:er)?|gut|besser|optimiert|verbessert|funktioniert|funktionieren|läuft|fertig',
    'abgeschlossen|erledigt|vollständig|erfolgreich|reibungslos|passt|gelöst',
    'wie (?:vereinbart|besprochen)|einwandfrei|bereit|klar',
  ].join('|'),
  places: [
    '(?:im|in der|in ihrem|in ihrer|auf dem|auf der|auf ihrem|am|an der|bei ihnen|beim) \\p{L}{2,20}',
    'öffnet|druckt|zeigt|klingelt|leuchtet|ausgefüllt|hat (?:ihn|sie|es|den|die|das) ',
  ].join('|'),
};

export const frenchSigns: ObservableSigns = {
  numbers: [
    'deux|trois|quatre|cinq|six|sept|huit|neuf|dix|douze|zéro|lundi|mardi|mercredi|jeudi|vendredi',
    'samedi|dimanche|midi',
  ].join('|'),
  acts: [
    'signée?s?|signatures?|remise?s?|livrée?s?|reçue?s?|envoyée?s?|publiée?s?|en ligne|imprimée?s?',
    'payée?s?|déposée?s?|installée?s?|montée?s?|validée?s?|approuvée?s?|confirmée?s?|fusionnée?s?',
    'boîte (?:mail|de réception|aux lettres)|par (?:écrit|mail|courriel|courrier)|a eu lieu',
    'ont eu lieu|cochée?s?|présentée?s?|réservée?s?|reçu|procès-verbal|répondue?s?',
  ].join('|'),
  nothings: [
    '(?:l’aide|le soutien|le service|l’accompagnement) (?:est|a été) (?:livrée?|fournie?|rendue?)',
  ].join('|'),
  minds: [
    'satisfaite?s?|satisfaction|content(?:e|s|es)?|heureu(?:x|se|ses)|compris(?:e|es)?|comprend',
    'comprennent|à l’aise|convaincue?s?|d’accord|bonn?e?s?|bien|mieux|améliorée?s?|optimisée?s?',
    'fonctionne(?:nt)?|marche|finie?s?|terminée?s?|achevée?s?|réussie?s?|prête?s?|complète?s?',
    'résolue?s?|comme convenu|clairs?|claire|atteinte?s?',
  ].join('|'),
  places: [
    '(?:dans|sur|chez|au|à la|devant|derrière) (?:le |la |les |l’|votre |vos |un |une )?\\p{L}{2,20}',
    's’ouvre|affiche|imprime|sonne|contient|porte',
  ].join('|'),
};

export const spanishSigns: ObservableSigns = {
  numbers: [
    'dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|doce|cero|lunes|martes|miércoles|jueves|viernes',
    'sábado|domingo|mediodía',
  ].join('|'),
  acts: [
    'firmad[oa]s?|firmas?|entregad[oa]s?|recibid[oa]s?|enviad[oa]s?|publicad[oa]s?|en línea|online',
    'impres[oa]s?|pagad[oa]s?|presentad[oa]s?|instalad[oa]s?|montad[oa]s?|aprobad[oa]s?',
    'confirmad[oa]s?|subid[oa]s?|fusionad[oa]s?|bandeja|por (?:escrito|correo|mail)|ha tenido lugar',
    'celebrad[oa]|marcad[oa]s?|mostrad[oa]s?|reservad[oa]s?|recibo|acta|respondid[oa]s?',
    'ha (?:firmado|aprobado|recibido|confirmado|pagado)',
  ].join('|'),
  nothings: '(?:el apoyo|la ayuda|el servicio) (?:está|ha sido|fue) (?:entregad[oa]|prestad[oa])',
  minds: [
    'satisfech[oa]s?|satisfacción|content[oa]s?|feliz|felices|entendid[oa]|entiende(?:n)?',
    'comprende(?:n)?|cómod[oa]s?|convencid[oa]s?|de acuerdo|buen[oa]?s?|bien|mejor(?:ad[oa]s?)?',
    'optimizad[oa]s?|funciona(?:n)?|terminad[oa]s?|acabad[oa]s?|complet(?:o|a|ad[oa]s?)|list[oa]s?',
    'resuelt[oa]s?|exitos[oa]s?|según lo acordado|clar[oa]s?|alcanzad[oa]s?',
  ].join('|'),
  places: [
    '(?:en|sobre|ante|junto a) (?:el |la |los |las |su |sus |un |una )?\\p{L}{2,20}|se abre|muestra',
    'imprime|suena|contiene|lleva',
  ].join('|'),
};

export const italianSigns: ObservableSigns = {
  numbers: [
    'due|tre|quattro|cinque|sei|sette|otto|nove|dieci|dodici|zero|lunedì|martedì|mercoledì|giovedì',
    'venerdì|sabato|domenica|mezzogiorno',
  ].join('|'),
  acts: [
    'firmat[oaei]|firm[ae]|consegnat[oaei]|ricevut[oaei]|inviat[oaei]|spedit[oaei]|pubblicat[oaei]',
    'online|stampat[oaei]|pagat[oaei]|depositat[oaei]|installat[oaei]|montat[oaei]|approvat[oaei]',
    'confermat[oaei]|caricat[oaei]|casella|per (?:iscritto|posta|mail)|ha avuto luogo',
    'si è (?:tenut[oa]|svolt[oa])|spuntat[oaei]|mostrat[oaei]|prenotat[oaei]|ricevuta|verbale',
    'ha (?:firmato|approvato|ricevuto|confermato|pagato)',
  ].join('|'),
  nothings: '(?:il supporto|l’aiuto|il servizio) (?:è stato|viene) (?:consegnato|fornito|prestato)',
  minds: [
    'soddisfatt[oaei]|soddisfazione|content[oaei]|felic[ei]|capit[oaei]|capisc(?:e|ono)|comprende',
    'a proprio agio|convint[oaei]|d’accordo|buon[oaei]?|bene|megli[oa]|migliorat[oaei]',
    'ottimizzat[oaei]|funziona(?:no)?|finit[oaei]|terminat[oaei]|complet(?:o|a|at[oaei])|pront[oaei]',
    'risolt[oaei]|riuscit[oaei]|come concordato|chiar[oaei]|raggiunt[oaei]',
  ].join('|'),
  places: [
    '(?:nel|nella|nei|nelle|sul|sulla|sui|alla|al|presso|in) (?:vostr[oa] )?\\p{L}{2,20}|si apre',
    'mostra|stampa|suona|contiene|riporta',
  ].join('|'),
};
