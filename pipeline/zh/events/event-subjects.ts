/**
 * The subject of an event, by the words around the verb of the change. Heads of names of bodies: 《国务院行政机构设置和编制管理条例》
 * and 《事业单位登记管理暂行条例》. Simplified script.
 */
const heads =
  "局|署|厅|处|科|股|室|所|站|院|馆|校|队|部|委|司|海关|分关|支关|关|中心|委员会|办公室|党组|党委|总支|支部|公司|协会|学会|工会|基地|机构|组|政府|公署|法院|检察院|银行|厂|社|团|学院|学校|大学|医院|税务司";
/** 正式, 先后, 被 … between a body and what happened to it; as many as occur, since what is unbounded may be tried for ever */
const adverbs =
  "(?:(?:正式|重新|再次|同时|先后|全面|也|又|再|被|即|遂|随即|随之|宣告|宣布|获准|奉命|奉令)|[（(][^（）()]*[）)]|[春夏秋冬]季?|[，：—－\\-\\s“”]|于|在(?:[^，。；在]{2,12}?)?|起|后|并|以此为基础){0,8}";
/** 青山分关由省厅批准|升格 */
const onlyAdverbs = new RegExp(`^(?:[由经][^，。；]{2,12}?)?${adverbs}$`, "u");
/** 经省政府批准，; 根据国务院决定，: why and by whose leave, before what happened */
const circumstances = new RegExp(
  `^(?:[，、]?(?:经|由|根据|按照|依据|依照|遵照|报|奉|为|为了|随着|应|因|鉴于|在)[^，。；]{1,40}?(?:，|批准|同意|决定|批复|通知|要求|后|命令|令|中|时|下|之际)){0,4}${adverbs}$`,
  "u",
);
/** What a body is said to do when its name is left out: it is the one spoken of */
const predicates =
  /^(?:并|又|曾|先后|连续|首次|再次|多次|开始|正式|被|均|还)*(?:获|荣获|荣膺|被|受|由|归|直属|隶属|提出|推出|出台|实行|实施|启动|通过|完成|开展|迁|搬|划|升|改|更名|建成|开办|开关|成立|组建|始建|创建|编制|人员|对[^，。；]{2,16}(?:实行|施行|推行))/u;
/** A body behind one of these is not the subject: 由日本代管, 经省政府批准, 与人事局合署 */
const preposition =
  /(?:[由经被向据照与和同及受对把将给归属为]|根据|按照|依照|遵照|批准|直属|隶属|划归|并入|[、的])$/u;

const bodyBehind = new RegExp(`^了?(?:原|新的|“)?[^，。；、：]{1,28}?(?:${heads})(?![\\p{Script=Han}])`, "u");
const bodyBefore = new RegExp(`(?:${heads})[”」]?${adverbs}$`, "u");

/** Whether nothing but adverbs and circumstances stands before the event: its subject is left out. */
export const opensPredicate = (before: string): boolean => circumstances.test(before);

/** Whether a text without a named body begins with what a body does. */
export const isPredicate = (said: string): boolean => predicates.test(said.replace(/^[，、：\s]+/u, ""));

/** 由房产管理科|更名: what it was before, and not what it is of. */
export const isFormer = (before: string): boolean => /^(?:[，\s])?由[^，。；]{2,20}$/u.test(before);

/** 省政府批准|成立, 国务院决定|撤销: another decided it. */
export const isDecidedBefore = (before: string): boolean =>
  /(?:批准|决定|同意|批复|核准|下文|发文)[了]?(?:正式|重新)?$/u.test(before);

/** Whether a body is the subject: no preposition before it, and nothing but adverbs between it and the event. */
export const isSubject = (before: string, between: string): boolean =>
  !preposition.test(before) && onlyAdverbs.test(between);

/** Whether a body right behind the word is what is set up, closed, or what it is called from then on. */
export const isObject = (between: string): boolean => /^了?(?:改?为|成)?(?:原|新的)?[“「]?$/u.test(between);

/** Whether what stands behind the word is a body: 成立|了信息中心. */
export const namesBodyBehind = (behind: string): boolean => bodyBehind.test(behind);

/** Whether what stands before the word is a body: 海口管理处|成立, but not 新中国|成立. */
export const namesBodyBefore = (before: string): boolean => bodyBefore.test(before);
