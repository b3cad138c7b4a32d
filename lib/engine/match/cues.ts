/** The words a Korean newspaper puts around Chinese names. Data only; the `observe-*.ts` say what they prove. */
import { SyllableSet } from '../hangul/syllable-set';

/** Administrative units and natural features that follow a place name, longest first. */
export const PLACE_SUFFIXES: readonly string[] =
  '위구르자치구 위구르족자치구 티베트족자치주 장족자치주 후이족자치구 좡족자치구 이족자치주 먀오족자치현 야오족자치현 특별행정구 자치구 자치주 자치현 자치기 조선족자치주 조선족자치현 직할시 경제기술개발구 개발구 경제특구 특구 신구 성 시 현 구 진 향 촌 맹 지구 지역 지방 일대 시내 성도 강 산 호 섬 만 항 역 공항 국제공항 대교 해협 반도 고원 분지 평원 사막 군도 열도 제도 거리 광장 경제권 운하 군구 함 댐'
    .split(' ')
    .sort((a, b) => b.length - a.length);

/** Units only, which make a place of a form that is also a word (지난시, 저장성). */
export const UNIT_SUFFIXES = new Set(
  '위구르자치구 위구르족자치구 티베트족자치주 장족자치주 후이족자치구 좡족자치구 이족자치주 먀오족자치현 야오족자치현 특별행정구 자치구 자치주 자치현 자치기 직할시 성 시 현 구 진 향 촌 특구 신구 조선족자치주 조선족자치현 지구 개발구 군구'.split(
    ' ',
  ),
);

/** Words for what a company is or does that follow its name: 한룽그룹, 소후닷컴. */
export const COMPANY_SUFFIXES: readonly string[] =
  '그룹 닷컴 자동차 전자 부동산 홀딩스 테크놀로지 테크 반도체 은행 증권 보험 항공 맥주 제약 건설 통신 모바일 뉴스'.split(
    ' ',
  );

/** Of these a name is not made, whereas 신화통신 is one: 루이싱 in 루이싱커피. */
const COMPANY_NOUNS =
  '그룹 닷컴 자동차 홀딩스 커피 밀크티 맥주 해운 항공 메모리 반도체 솔라 전기 전자 정밀공업 식품 유업 제약 보험 증권 부동산 리튬 강철 테크놀로지 테크 게임즈 네트워크'.split(
    ' ',
  );

/**
 * Korean words that follow a name without being part of it, where a longer form would have them in: the name
 * in 하얼빈역, 뤼순 감옥 and 지난군구 is the place.
 */
export const NOT_PART_OF_NAMES = new Set([
  ...PLACE_SUFFIXES,
  ...COMPANY_NOUNS,
  ...'감옥 족 어 위구르 위구르족 철도 고속철 고속철도 함 호 천 가 로 사변 조약 대학살 학살 기지 발사장 발사센터 위성발사센터 댐 시장 협력기구 성벽 요새 전투 사건 운동 협정 축구단 주재 총영사관 지점'.split(
    ' ',
  ),
]);

/** 중국 북부 시안: a part of the country, or the like, between the country and the name. */
export const PARTS_OF_COUNTRY =
  /^(?:북부|남부|동부|서부|중부|동북부|동남부|서북부|서남부|남동부|남서부|북동부|북서부|동북|서북|내륙|연해|최대|최고|유명|대표적인|수도|관영|국영|인기|전|현|신임|출신|국적)$/;

/** Surnames after which a given name is Japanese: 나카무라 리안. */
const JAPANESE_SURNAMES =
  '나카무라 다카하시 사토 스즈키 다나카 이토 야마모토 와타나베 고바야시 가토 요시다 야마다 사사키 야마구치 마쓰모토 이노우에 기무라 하야시 시미즈 야마자키 모리 아베 이케다 하시모토 야마시타 이시카와 나카지마 마에다 후지타 오가와 고토 오카다 하세가와 무라카미 곤도 이시이 사이토 사카모토 엔도 아오키 후지이 니시무라 후쿠다 오타 미우라 후지와라';

/** 시마네현 이즈모시. */
const JAPANESE_PREFECTURES =
  '아오모리 이와테 미야기 아키타 야마가타 후쿠시마 이바라키 도치기 군마 사이타마 지바 가나가와 니가타 도야마 이시카와 후쿠이 야마나시 나가노 기후 시즈오카 아이치 미에 시가 효고 나라 와카야마 돗토리 시마네 오카야마 히로시마 야마구치 도쿠시마 가가와 에히메 고치 후쿠오카 사가 나가사키 구마모토 오이타 미야자키 가고시마 오키나와'
    .split(' ')
    .map((name) => `${name}현`)
    .join(' ');

/** Countries and places whose namesakes are meant when they stand before: 일본 서안, 전주시 완산구. */
const ELSEWHERE = new Set(
  `한국 국내 서울 부산 대구 인천 광주 대전 울산 세종 경기도 강원 충북 충남 전북 전남 경북 경남 제주 충청북도 충청남도 전라북도 전라남도 경상북도 경상남도 일본 도쿄 오사카 미국 영국 독일 프랑스 러시아 북한 평양 함경북도 함경남도 평안북도 평안남도 황해도 이란 이라크 인도 호주 캐나다 베트남 요르단강 이스라엘 팔레스타인 밀라노 로마 런던 파리 뉴욕 베를린 마드리드 바르셀로나 뮌헨 모스크바 하노이 방콕 자카르타 마닐라 이탈리아 스페인 브라질 총기 수원 성남 고양 용인 부천 안산 안양 남양주 화성 평택 의정부 시흥 파주 김포 광명 군포 하남 오산 이천 안성 양주 포천 춘천 원주 강릉 동해 속초 삼척 청주 충주 제천 천안 공주 보령 아산 서산 논산 당진 전주 군산 익산 정읍 남원 김제 목포 여수 순천 나주 광양 포항 경주 김천 안동 구미 영주 영천 상주 문경 경산 창원 진주 통영 사천 김해 밀양 거제 양산 서귀포 ${JAPANESE_SURNAMES} ${JAPANESE_PREFECTURES}`.split(
    ' ',
  ),
);

/** What may follow one of them: 광주광역시, 제주도. */
const ELSEWHERE_ENDINGS = /(?:시|도|특별시|광역시|특별자치시|특별자치도)$/;
const KOREAN_METROPOLIS = /^[가-힣]{2,3}(?:광역시|특별시)$/;

/** Whether a word, 전주시 before 완산구, says that what follows is in another part of the world. */
export function isElsewhere(word: string): boolean {
  return (
    ELSEWHERE.has(word) ||
    (ELSEWHERE_ENDINGS.test(word) &&
      (ELSEWHERE.has(word.replace(ELSEWHERE_ENDINGS, '')) || KOREAN_METROPOLIS.test(word)))
  );
}

/** Units only Korea has: 산동면, 조치원읍, 완주군. */
export const KOREAN_UNITS = new SyllableSet('면읍군');

/** The provinces as news writes them, some autonomous regions among them (광시성): after anything else 성 is the ending "-ness" (유연성, 시위성). */
export const PROVINCES = new Set(
  '허베이 산시 랴오닝 지린 헤이룽장 장쑤 저장 안후이 푸젠 장시 산둥 산동 허난 후베이 후난 광둥 광동 하이난 쓰촨 사천 구이저우 윈난 간쑤 칭하이 타이완 대만 하북 산서 섬서 요녕 요령 길림 흑룡강 강소 절강 안휘 복건 강서 하남 호북 호남 해남 귀주 운남 감숙 청해 광시 닝샤 신장'.split(
    ' ',
  ),
);

/** Titles that in Korean news only Chinese office holders bear. */
export const CHINESE_TITLES = new Set(
  '주석 국가주석 부주석 국가부주석 총서기 당서기 부서기 서기 외교부장 상무부장 국방부장 공안부장 부장 부부장 국무위원 상무위원 상무위원장 정치국원 정치국위원 총통 부총통 행정원장 입법원장 행정장관 재정사장 정무사장 보안국장 외교부 외교담당 당총서기 성장 부성장 자치구주석 판공청주임 주임 대사 중국대사 주한대사 주한중국대사 주일대사 주미대사 주북대사 중앙군사위 군사위 정협주석 전인대 상무부총리'.split(
    ' ',
  ),
);

/** Titles and roles of anybody. */
export const TITLES = new Set(
  '총리 부총리 대변인 부대변인 위원장 부위원장 위원 회장 부회장 명예회장 창업자 창립자 공동창업자 설립자 최고경영자 대표 대표이사 사장 부사장 총재 부총재 행장 장관 차관 의장 부의장 의원 국장 부국장 처장 청장 시장 부시장 교수 부교수 연구원 선임연구원 연구위원 소장 원장 부원장 총장 부총장 감독 코치 선수 배우 가수 작가 시인 화가 기자 특파원 인턴기자 논설위원 통신원 변호사 판사 검사 단장 지휘관 박사 의사 학자 경제학자 과학자 이코노미스트 애널리스트 장군 사령관 부사령관 참모장 정치위원 상장 중장 대장 황제 황후 태자 왕 원사 승려 스님 라마 여사 부인 씨 양 군 옹 부부 할머니 할아버지 어르신 이장 CEO CFO COO CTO 최고재무책임자 신임 대행 서기장 총경리 동사장 이사장 이사 팀장 실장 본부장 부본부장 주필 편집장 평론가 비서장 부비서장 담당 대표팀 9단 8단 7단 6단 5단 4단 3단 초단'.split(
    ' ',
  ),
);

/** Words before a person's name that make it one: 중국 배우 탕웨이. */
export const ROLES_BEFORE = new Set(
  '배우 여배우 가수 감독 선수 골키퍼 공격수 수비수 작가 소설가 시인 화가 기자 교수 회장 부회장 총리 부총리 주석 대변인 부장 외교부장 상무부장 국방부장 서기 당서기 총서기 대사 총통 시장 성장 장관 행정장관 창업자 창립자 대표 사장 변호사 박사 학자 연구원 원장 총장 위원 위원장 국무위원 상무위원 부주석 국장 주임 스타 톱스타 미녀 부인 아내 남편 아들 딸 장남 차남 형 동생 영화감독 피아니스트 인권운동가 운동가 반체제 국가주석 특별대표 의원 9단 장군 황제 재벌 부호 갑부 CEO'.split(
    ' ',
  ),
);

/** The role that a word before a name says, 창업자 in 창업자인; empty for none. Example: `roleIn('배우')` is `'배우'`. */
export function roleIn(word: string): string {
  if (ROLES_BEFORE.has(word)) return word;
  const bare = word.endsWith('인') ? word.slice(0, -1) : '';
  return ROLES_BEFORE.has(bare) ? bare : '';
}

/** What people of the past are called before their names: 명장 악의, 문장가 소동파. */
export const HISTORICAL_ROLES = new Set(
  '명장 맹장 대장군 도독 절도사 책사 재상 승상 군주 황제 황후 태후 태자 후궁 환관 문장가 유학자 성리학자 고승'.split(
    ' ',
  ),
);

/** What places are called before their names: 고향 가오미, 항구도시 닝더. */
export const PLACE_NOUNS_BEFORE = new Set(
  '고향 도시 대도시 소도시 중소도시 항구도시 공업도시 관광도시 국경도시 접경도시 위성도시 마을 농촌 섬 휴양지 관광지 성도 수도 항구 고도 성지 명산'.split(
    ' ',
  ),
);

/** What newspapers and the like are called before their names: 경제지 신보. */
export const OUTLETS_BEFORE = new Set(
  '매체 언론 신문 신문사 일간지 경제지 주간지 월간지 잡지 방송 방송사 통신사 포털 관영매체 인터넷매체 온라인매체'.split(
    ' ',
  ),
);

/** Words for the Chinese-speaking world that stand right before a name. */
export const COUNTRIES_BEFORE = new Set(
  '중국 중국의 중국인 홍콩 홍콩의 대만 대만의 타이완 마카오 중화권 중 중국계 중국령 화교 재중'.split(
    ' ',
  ),
);

/** Prefixes that are written together with a name: 반화웨이, 주홍콩. */
export const GLUED_PREFIXES = new Set('반 주 대 친 전 현 구 고 남 북 동 서 신 탈'.split(' '));
