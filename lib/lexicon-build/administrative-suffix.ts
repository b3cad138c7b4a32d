/**
 * Chinese administrative suffixes. A place is one entity under its bare name (南寧), whatever unit it is:
 * the recogniser reads the suffix that follows in the text.
 */

const PEOPLES =
  '蒙古 回 藏 維吾爾 苗 彝 壯 布依 朝鮮 滿 侗 瑤 白 土家 哈尼 哈薩克 傣 黎 傈僳 佤 畲 高山 拉祜 水 東鄉 納西 景頗 柯爾克孜 土 達斡爾 仫佬 羌 布朗 撒拉 毛南 仡佬 錫伯 阿昌 普米 塔吉克 怒 烏孜別克 俄羅斯 鄂溫克 德昂 保安 裕固 京 塔塔爾 獨龍 鄂倫春 赫哲 門巴 珞巴 基諾'
    .split(' ')
    .sort((a, b) => b.length - a.length);

const AUTONOMOUS = new RegExp(
  `^(.{2,}?)(?:(?:${PEOPLES.map((people) => `${people}族`).join('|')}|各族|蒙古|哈薩克|柯爾克孜|塔吉克|錫伯|維吾爾|達斡爾)+)自治[區州縣旗]$`,
  'u',
);
const PLAIN =
  /^(.{2,}?)(?:特別行政區|地區|林區|礦區|新區|市轄區|自治[區州縣旗]|[省市縣區鎮鄉盟旗])$/u;

/**
 * The bare name of an administrative unit, in traditional characters. A bare name of one character is no
 * name (沙市, 沙縣), so those keep their suffix, as does anything without one.
 *
 * @example stripAdministrativeSuffix('環江毛南族自治縣') // '環江'
 */
export function stripAdministrativeSuffix(traditional: string): string {
  return AUTONOMOUS.exec(traditional)?.[1] ?? PLAIN.exec(traditional)?.[1] ?? traditional;
}
