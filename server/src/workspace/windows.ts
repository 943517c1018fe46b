// Single-byte encodings of old Windows: what the bytes stand for, and a careful guess at which one a file is in.

const names = [
  'windows-1252',
  'windows-1251',
  'windows-1250',
  'windows-1253',
  'windows-1254',
  'windows-1255',
  'windows-1256',
  'windows-1257',
  'windows-1258',
] as const;
export type Single = (typeof names)[number];

/** Letters beyond ASCII that running text is made of, a language at a time: of one file most are from one of them. */
const letters: Readonly<Record<Single, readonly string[]>> = {
  'windows-1252': [
    'äöüß',
    'éèêëàâçîïôùûœæ',
    'áéíóúñü¿¡',
    'àèéìíòóù',
    'ãõáéíóúâêôàç',
    'ëïéèöüó',
    'åäöé',
    'æøåéô',
    'áéíóúýþðæö',
    'àçéèíïóòúü',
  ],
  'windows-1251': ['абвгдежзийклмнопрстуфхцчшщъыьэюяёіїєґѓќўљњџћђѕј'],
  'windows-1250': ['ąćęłńóśźż', 'áčďéěíňóřšťúůýž', 'áäčďéíĺľňóôŕšťúýž', 'áéíóöőúüű', 'ăâîşţ', 'čćđšž', 'ëç'],
  'windows-1253': ['αβγδεζηθικλμνξοπρστυφχψωςάέήίόύώϊϋΐΰ'],
  'windows-1254': ['çğıiöşüâîû'],
  'windows-1255': ['אבגדהוזחטיכךלמםנןסעפףצץקרשת'],
  'windows-1256': ['ابتثجحخدذرزسشصضطظعغفقكلمنهويىةأإآئؤءپچژگ'],
  'windows-1257': ['ąčęėįšųūž', 'āčēģīķļņšūž', 'äõöüšž'],
  'windows-1258': ['ăâđêôơưáàéèíìóòúùç'],
};

const scripts: Partial<Record<Single, RegExp>> = {
  'windows-1251': /\p{Script=Cyrillic}/u,
  'windows-1253': /\p{Script=Greek}/u,
  'windows-1255': /\p{Script=Hebrew}/u,
  'windows-1256': /\p{Script=Arabic}/u,
};

/** The common letters of a script: half of any running text is made of them; of a text misread, not. */
const common: Partial<Record<Single, string>> = {
  'windows-1251': 'оеаинтсрвлі',
  'windows-1253': 'αοιετσνηυρςκπ',
  'windows-1255': 'יוהלאתרבמשנ',
  'windows-1256': 'اليمنرتبوهدع',
};

interface Codec {
  decode(bytes: Uint8Array): string;
  encode(text: string): Uint8Array | null;
}

const codecs = new Map<Single, Codec>();

/** Bytes 0x80 to 0x9f of windows-1252; some Node versions decode them as if they were ISO 8859-1. */
const upper1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

export function singleByte(name: Single): Codec {
  const known = codecs.get(name);
  if (known) return known;
  const table = [...new TextDecoder(name).decode(Uint8Array.from({ length: 256 }, (_, i) => i))];
  if (name === 'windows-1252') table.splice(0x80, 32, ...upper1252);
  const back = new Map(table.map((char, byte) => [char, byte]));
  back.delete('\ufffd');
  const codec: Codec = {
    decode(bytes) {
      let text = '';
      for (let at = 0; at < bytes.length; at += 8192)
        text += Array.from(bytes.subarray(at, at + 8192), byte => table[byte]).join('');
      return text;
    },
    encode(text) {
      const bytes = new Uint8Array(text.length);
      for (let i = 0; i < text.length; i++) {
        const byte = back.get(text.charAt(i));
        if (byte === undefined) return null;
        bytes[i] = byte;
      }
      return bytes;
    },
  };
  codecs.set(name, codec);
  return codec;
}

/** The windows-125x encoding that bytes are plainly in, or null. */
export function encodingOf(bytes: Uint8Array): Single | null {
  const sample = bytes.subarray(0, 65536);
  let best: Single | null = null;
  let most = 0;
  for (const name of names) {
    const score = plausibility(singleByte(name).decode(sample), name);
    if (score > most) {
      best = name;
      most = score;
    }
  }
  // The whole file must decode: a byte that stands for nothing would be lost.
  return best && !singleByte(best).decode(bytes).includes('\ufffd') ? best : null;
}

const controls = /[^\P{Cc}\t\n\v\f\r]|\ufffd/u;

/** 0 where a text is not what the encoding is for; else the share of its letters beyond ASCII that one language of it explains. */
function plausibility(text: string, name: Single): number {
  if (controls.test(text)) return 0;
  const script = scripts[name];
  const usual = letters[name].map(() => 0);
  let high = 0;
  let known = 0;
  let frequent = 0;
  let words = 0;
  let odd = 0;
  let total = 0;
  for (const [word] of text.matchAll(/[\p{L}\p{M}]+/gu)) {
    words++;
    total += word.length;
    const far = [...word].filter(char => char > '\u007f');
    high += far.length;
    for (const char of far) {
      const lower = char.toLowerCase();
      const at = letters[name].map(language => language.includes(lower));
      if (at.includes(true)) known++;
      at.forEach((is, language) => {
        if (is) usual[language]++;
      });
      if (common[name]?.includes(lower)) frequent++;
    }
    // A word of two scripts, or with capitals after small letters ("оПХБЕР": another Cyrillic encoding), is misread.
    if (script ? far.length > 0 && (far.length < word.length || far.some(char => !script.test(char))) : false) odd++;
    else if (far.length > 0 && /\p{Ll}\p{Lu}/u.test(word)) odd++;
  }
  // Signs amid letters ("Pozna±"): a letter of another encoding.
  odd += text.match(/\p{L}(?=[^ -~])[\p{S}\p{No}]\p{L}/gu)?.length ?? 0;
  if (odd > 0.05 * words) return 0;
  // Punctuation alone ("smart quotes" in English): the same bytes in every one of them.
  if (high === 0) return name === 'windows-1252' && words > 0 ? 1 : 0;
  if (known < 0.9 * high) return 0;
  const share = Math.max(...usual) / high;
  if (script) return high >= 0.5 * total && frequent >= 0.5 * high ? share : 0;
  // A few foreign names in English: western, in whatever languages. Whoever writes Czech uses more of its letters.
  if (high < 0.02 * total) return name === 'windows-1252' ? 1 : 0;
  return high <= 0.35 * total && share >= 0.6 ? share : 0;
}
