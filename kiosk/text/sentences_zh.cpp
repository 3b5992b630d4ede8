// 给食堂的人看的话:短、白、能照着做。One line an id, in the order of core/base/text_id.h.
#include "core/base/check.h"
#include "kiosk/text/sentence_tables.h"

// A sentence without words must not compile, in any preset.
#pragma GCC diagnostic error "-Wswitch"

namespace kiosk {

std::string_view sentenceZh(canteen::TextId id) {
    // clang-format off
    switch (id) {
        using enum canteen::TextId;

        // Machine and store
        case StoreFailed: return "没存上，请再试一次。还不行，先记在纸上";
        case StoreInUse: return "另一个程序正占着这台机器的记录";
        case StoreNewer: return "记录是新版程序写的，请先升级";
        case StoreCorrupt: return "记录文件坏了。先记在纸上，马上叫维护人员";
        case StoreOtherSite: return "这台机器存的是“{0}”的记录，不是“{1}”的";
        case StoreNotSetUp: return "这台终端还没有设置学校，请先用 canteenctl init 设置";
        case TargetNotEmpty: return "目标文件夹里已有内容，请换一个空文件夹";
        case DiskFull: return "存储空间满了，没存上。请叫维护人员";
        case NotFound: return "没有找到";
        case NotPermitted: return "这一步您没有权限";
        case Unexpected: return "出了点问题，请再试一次";

        // Rules: packs and thresholds
        case RulesUnreadable: return "规则文件第 {0} 行读不懂";
        case RulesBroken: return "规则文件里的 {0} 写得不对";
        case RulesNotInForce: return "规则 {0} 在 {1} 还没有生效的值";
        case SiteRulesUnreadable: return "本校设置第 {0} 行读不懂";
        case ThresholdUnknown: return "本校设置里没有 {0} 这一项，请改对或删掉";
        case ThresholdWrongType: return "本校设置里的 {0} 写法不对，应写成 {1} 这样";
        case ThresholdOutOfRange: return "{0} 不能设成 {1}，只能在 {2} 到 {3} 之间";
        case ThresholdTooLow: return "{0} 不能设成 {1}，不能低于 {2}";
        case ThresholdTooHigh: return "{0} 不能设成 {1}，不能高于 {2}";
        case ThresholdsOutOfOrder: return "{0} 不能比 {1} 大，请改";
        case SiteRulesBroken: return "学校设置里的 {0} 写法不对";

        // Rules: health certificate
        case CertificateMissing: return "没有登记健康证";
        case CertificateNotYetValid: return "健康证 {0} 才生效";
        case CertificateExpired: return "健康证 {0} 已到期";
        case CertificateEndsSoon: return "健康证还有 {0} 天到期（{1}），请安排体检";
        case CertificateEndsToday: return "健康证今天到期，请马上安排体检";
        case CertificateCountsUntil: return "健康证印的有效期太长，只算到 {0}";

        // Rules: morning check
        case CheckSelfChecked: return "不能自己查自己，请换个人来查";
        case CheckIncomplete: return "还有 {0} 项没填";
        case CheckCheckedAlready: return "这次已经查过了";
        case CheckExcluded: return "上次停岗还没解除，先办返岗";
        case CheckGastro: return "有呕吐或腹泻，不能上岗，请回家休息、去看医生";
        case CheckJaundice: return "有黄疸，不能上岗，请马上去看医生";
        case CheckFeverConfirmed: return "复测还是 {0}，发热，不能上岗";
        case CheckFeverDeclared: return "说有发热，今天不碰直接入口食品";
        case CheckFeverSoreThroat: return "发热又咽痛，不能上岗，请去看医生";
        case CheckSkin: return "皮肤有伤口或感染，不能上岗，好了再来";
        case CheckWoundCovered: return "小伤口要贴防水创可贴、戴手套，今天不碰直接入口食品";
        case CheckSymptoms: return "身体不舒服，戴口罩，今天不碰直接入口食品";
        case CheckLookAbnormal: return "看着不太好，今天不碰直接入口食品";
        case CheckHygieneRefused: return "卫生拒绝整改，不能上岗";
        case CheckFamilyGastro: return "家里有人吐或拉肚子：多洗手，自己不舒服马上说";
        case CheckImplausible: return "体温 {0} 不对劲，请重新量";
        case CheckRemeasure: return "体温 {0} 偏低，请再量一次";
        case CheckRetestNeeded: return "体温 {0} 偏高，先到一边歇着，{1} 分钟后复测";
        case CheckRetestTooEarly: return "再等 {0} 分钟才能复测";
        case CheckRetestSameDevice: return "复测请换一支体温计，最好量腋下";
        case CheckTooFast: return "这次只查了 {0} 秒";
        case CheckAfterFirstAction: return "晨检前已经签过别的记录";
        case CheckOutcomeLooser: return "结论只能更严，不能放宽";
        case CheckActionMissing: return "请选怎么处理";
        case ReturnSelfLifted: return "不能给自己办返岗，请换个人来办";
        case ReturnSymptomsOpen: return "请选从什么时候起没有症状";
        case ReturnTooEarly: return "没有症状要满 {0} 小时，{1} 以后可以返岗";
        case ReturnBeforeExclusion: return "{0} 停岗时还有症状，请重选从什么时候起没有症状";
        case ReturnPaperMissing: return "请填诊断书或化验单的编号";
        case ReturnWrongEvidence: return "凭这个还不能返岗，请换一种依据";
        case ReturnNoCertificate: return "还没有登记有效的健康证，不能返岗";
        case SheetSameTemperatures: return "{0} 个人的体温几乎一样，请抽查";
        case SheetTooFast: return "有 {0} 个人没查够 {1} 秒，请抽查";
        case SheetCrowdedMinute: return "一分钟里查了 {0} 个人，请抽查";
        case SheetSteadyTemperature: return "有 {0} 个人连着 {1} 天体温一模一样，请抽查";
        case SheetNeverAbnormal: return "连着 {0} 天没有一个异常，请抽查";
        case SheetUnsigned: return "最后一班上班已过 {0} 分钟，晨检表还没签字";
        case SheetGastroCluster: return "两天内有 {0} 人呕吐或腹泻，请查原因，可能是食品安全事故";
        case PersonUnchecked: return "今天还没晨检，先去晨检";
        case PersonNotCleared: return "今天没有合格上岗，不能签";
        case PersonReassigned: return "今天已调岗，不碰直接入口食品";
        case PersonExcluded: return "停岗还没解除，不能签";
        case PersonMarkedAway: return "今天登记的是不上班，却来签了记录";
        case PersonCertificate: return "没有有效的健康证，不能签";

        // Rules: samples
        case SampleNotWeighed: return "还没称重";
        case SampleNoBox: return "还没选盒号";
        case SampleTooLight: return "只有 {0}，至少要 {1}，请再添一点";
        case SampleHeavy: return "{0} 有点多，称对了吗？";
        case SampleFuture: return "时间还没到，请改时间";
        case SampleBeforeCooking: return "时间太早，{0} 以后才能留样，请改时间";
        case SampleLateNeedsReason: return "过了登记时间，按补录记，请选原因";
        case SampleBoxBusy: return "{0} 号盒里还有留样，请换一个盒";
        case SampleBoxUnknown: return "没有 {0} 号盒，只有 1 到 {1} 号";
        case SampleDishSampled: return "这个菜已经留过样了，要再留一份吗？";
        case SampleDishWithdrawn: return "这个菜已经从菜单撤掉了";
        case SampleCrowdedMinute: return "一分钟里已经留了 {0} 份，都称过了吗？";
        case SampleRepeatedWeight: return "今天已有 {0} 份手工填的都是 {1}";
        case SampleSamplerReassigned: return "今天已调岗，不能留样，请换个人";
        case SamplePutInBeforeTaken: return "入柜时间比留样时间还早，请改时间";
        case SamplePutInLate: return "留样 {0} 分钟后才入柜，应在 {1} 分钟内";
        case SampleFridgeUnknown: return "请选放进哪个冰箱";
        case SampleFridgeNotDedicated: return "{0} 不是留样专用冰箱，请换一个";
        case SampleFridgeFrozen: return "{0} 是冷冻的，留样要冷藏，请换一个";
        case SampleShelfUnknown: return "没有第 {0} 层，只有 {1} 层";
        case SampleNotInHand: return "这份留样已经入柜或处理了";
        case SampleSelfSupervised: return "留样人不能自己监督，请换个人签";
        case SampleCountersigned: return "监督人已经签过了";
        case SampleNotLive: return "这份留样已经处理或作废了";
        case SampleDisposedEarly: return "还不能处置，{0} 以后可以";
        case SampleUnderHold: return "这份留样封存着，不能处置";
        case SampleSameWitness: return "处置要两个人，请换个人作证";
        case SampleNotStored: return "这份留样不在柜里";
        case SampleHeldAlready: return "这份留样已经封存了";
        case SampleNotHeld: return "这份留样没有封存";

        // Rules: day close
        case DayClosedAlready: return "这一天已经日结了";
        case DayDishWithoutSample: return "还有 {0} 个菜没留样：{1}";
        case DayCheckUnresolved: return "还有 {0} 个人没晨检：{1}";
        case DaySheetOpen: return "晨检表还没签字";
        case DaySampleNotStored: return "还有 {0} 份留样没入柜";
        case DaySampleUnsigned: return "还有 {0} 份留样没有监督人签字";
        case DayLateShare: return "这 7 天 {1} 条记录里有 {0} 条是补录";
        case DayLateBunch: return "有 {0} 条补录是在 {1} 分钟里一起补的，请核实";
        case DayDeliveryUnsigned: return "还有 {0} 车货没签完字";
        case DayPapersOverdue: return "有 {0} 份证票过了时限还没补";
        case DayDeliveryEmpty: return "有 {0} 车货没登记明细";

        // Rules: deliveries and stock
        case ReceivingFuture: return "时间还没到，请改时间";
        case ReceivingLateNeedsReason: return "已过登记时间，这是补录，请选原因";
        case ReceivingSupplierMissing: return "请选供货者";
        case ReceivingPlotMissing: return "请填哪块地、多久没打农药";
        case ReceivingNoteTwice: return "这个送货单号已经登记过，是不是同一车？";
        case ReceivingVehicleDirty: return "送货车不干净，请跟送货人说";
        case ReceivingUnusualHour: return "不在平常收货的时间：{0}";
        case ReceivingAmountMissing: return "请填收了多少";
        case ReceivingRejectReason: return "拒收的请选原因，是退货还是销毁";
        case ReceivingLessThanIssued: return "已经用掉 {0}，收货数量不能比这还少";
        case ReceivingDeliveryVoid: return "这车货已经作废了";
        case ReceivingAmountDiffers: return "送货单写 {0}，实收 {1}，请核对";
        case ReceivingTwice: return "一小时内刚收过一样的，是第二车还是重复登记？";
        case ReceivingLotTwice: return "今天已收过这个批号，是分两次送的吗？";
        case ReceivingNotLooked: return "请先看外观、闻气味，再点选";
        case ReceivingLabelIncomplete: return "标签不全（名称、厂家、日期缺一样），不能收";
        case ReceivingPackageDamaged: return "包装有破损，请看清楚再收";
        case ReceivingPartlyFaulty: return "有不合格的已拒收，其余的都看过了吗？";
        case ReceivingFaulty: return "感官不合格，不能收，请拒收";
        case ReceivingDateMissing: return "请填生产日期或到期日";
        case ReceivingProducedFuture: return "生产日期 {0} 还没到，请再看一遍";
        case ReceivingDatesReversed: return "到期日比生产日期还早，请再看一遍";
        case ReceivingExpired: return "{0} 就过期了，不能收";
        case ReceivingShortLife: return "保质期共 {1} 天，只剩 {0} 天了";
        case ReceivingLifeUnlike: return "算下来保质期 {0} 天，以前是 {1} 天，日期对吗？";
        case ReceivingTemperatureMissing: return "这是冷链货，请量一下温度";
        case ReceivingTooWarm: return "{0} 太高，不能超过 {1}，请拒收或请总监决定";
        case ReceivingNoQuarantine: return "没有动物检疫合格证明，不能收";
        case ReceivingQuarantineReused: return "这张检疫证明别的日子用过，请核对";
        case ReceivingQuarantineExceeded: return "检疫证明只有 {0}，已收到 {1}";
        case ReceivingReportOld: return "检验报告是 {0} 的，太旧了";
        case ReceivingReportOtherLot: return "报告是批号 {0} 的，货是批号 {1} 的";
        case ReceivingPledgeOld: return "承诺达标合格证是 {0} 开的，超过 {1} 天了";
        case ReceivingAmountUnusual: return "收了 {0}，平常是 {1} 左右，没填错吧？";
        case ReceivingPriceJump: return "单价 {0} 元，近来是 {1} 元，涨得多了";
        case ReceivingOverridden: return "总监同意收下，已写明原因";
        case ReceivingNothingToSign: return "这里没有要签的了";
        case ReceivingTwoRoles: return "经手、验收、审核要三个人，您已签过一处";
        case ReceivingSameThree: return "又是这三个人，{0} 秒内签完";
        case ReceivingTestIncomplete: return "请填样品、结果和结论";
        case ReceivingTestMilder: return "数值超标，结论不能写轻了";
        case ReceivingRetestNotDue: return "这次快检不用复检，或已复检过";
        case ReceivingReagentExpired: return "试剂 {0} 过期了";
        case ReceivingTestSuspect: return "可疑阳性：货先隔离，马上复检";
        case ReceivingTestPositive: return "复检还是阳性：货隔离不能用，请报告";
        case StockExpired: return "{0} 过期了，不能出库";
        case StockHeld: return "这批货隔离着，不能出库";
        case StockPapersToFollow: return "证票还没补齐，隔离着，不能出库";
        case StockUnsigned: return "收货的字还没签完，不能出库";
        case StockOverrideOver: return "总监放行的时间过了，不能出库";
        case StockAmountMissing: return "请填数量";
        case StockTooMuch: return "只剩 {0}，不够了";
        case StockSameKeeper: return "领用人和保管人要两个人";
        case StockNotOldest: return "有更早到期的，请先用那一批";
        case StockClearedUnderHold: return "这批货因事故封着，不能清理";
        case StockSameWitness: return "清理要两个人，请换个人作证";

        // Rules: suppliers, papers and forbidden names
        case SupplierCandidate: return "这家供货商还是候选，没定为合格，不能收货";
        case SupplierSuspended: return "这家供货商暂停供货，不能收货";
        case SupplierSuspendedUntil: return "这家供货商暂停供货到 {0}，不能收货";
        case SupplierHasLeft: return "这家供货商已经退出，不能收货";
        case SupplierBlacklisted: return "这家供货商在黑名单上，不能收货";
        case SupplierOtherGoods: return "这家登记的供货品类里没有{0}";
        case SupplierManyRejects: return "{1} 天内拒收 {0} 次，建议暂停这家供货";
        case PaperMissing: return "没有{0}";
        case PaperExpired: return "{0} {1} 就到期了";
        case PaperNotYetValid: return "{0}要到 {1} 才生效";
        case PaperEndsSoon: return "{0} {2} 到期，还有 {1} 天，催供货商换新";
        case PaperEndsToday: return "{0}今天到期，催供货商换新";
        case PaperHolderOther: return "{0}上写的是“{1}”，不是“{2}”，请核对";
        case PaperNumberUsed: return "号码 {0} 和“{1}”的一样，请核对";
        case PaperNumberDoubtful: return "号码 {0} 可能有误，请再看一遍";
        case PaperCategoryOther: return "许可证类别里看不出有{0}，请看明细";
        case PaperNumberMissing: return "请填{0}的编号";
        case PaperReversed: return "到期日比发证日还早";
        case PaperUnsealed: return "复印件上没有盖章或签字";
        case BatchPaperMissing: return "没有{0}，不能收货";
        case BatchPaperToFollow: return "缺{0}，{1} 小时内补齐，没补齐不能出库";
        case CreditCodeWrong: return "统一社会信用代码 {0} 不对，请对着执照再看";
        case ForbiddenItem: return "学校食堂不能用：{0}";
        case ForbiddenLookAlike: return "“{0}”要看清是什么，有的学校食堂不能用";

        // Morning check, samples and day close: what the services refuse
        case TimeInFuture: return "时间还没到，请改时间";
        case LateNeedsReason: return "这是补录，请选原因";
        case TimeOtherDay: return "这个时间不在这一天，请改时间";
        case AttendanceDayOver: return "这一天已经过了，不能再改出勤";
        case AttendanceChecked: return "今天已经晨检过，不用再登记不在岗";
        case ReturnNothingToLift: return "没有停岗，不用办返岗";
        case DayNotBegun: return "这一天还没到";
        case TakenBackAlready: return "这条已经撤销了";
        case TakeBackTooLate: return "过了撤销时间，请选原因作废";
        case TakeBackNeedsReason: return "请选原因";
        case TakeBackNotThis: return "这条不能撤销";
        case CheckOwnTakenBack: return "不能撤销自己的晨检，请换个人";
        case CheckRetestFollows: return "后面已经复测，请先撤销复测";
        case CheckReturnFollows: return "已经办过返岗，这条不能撤销";
        case DishNameMissing: return "请选菜名";
        case DishOnMenu: return "{0} 已经在这餐的菜单上";
        case DishExcusedAlready: return "这个菜已经登记免留样";
        case DishHasSample: return "这个菜有留样，请先处理留样";
        case DishFromMenu: return "菜单上的菜不能在这里撤掉";
        case NothingChosen: return "请先选留样";
        case SampleOnHold: return "{0} 的留样封存着，先解除封存";
        case SamplePutInFirst: return "{0} 的留样已入柜，先撤销入柜";
        case SampleEnded: return "{0} 的留样已处置或送检，不能再改";
        case SampleMovedOn: return "{0} 的留样后面又有记录，这条不能撤销";
        case SampleLineReplaced: return "这条已经更正过或作废，请改新的那条";
        case DisposalStands: return "已经处置，不能撤销";
        case CorrectionStands: return "更正不能撤销，请再更正一次";
        case DisposalEarlyOf: return "{0}（{1} 号盒）{2} 以后才能处置";
        case HoldOnlyLifted: return "封存不能撤销，只能解除";
        case SentUnitMissing: return "请填取样单位";
        case SentAmountWrong: return "取走的量要在 1 g 到 {0} 之间";

        // Sign-in
        case BadgeIsNotEnough: return "这一步光刷工牌不行，请输密码";
        case PersonHasLeft: return "{0} 已经离职";
        case NoPinYet: return "{0} 还没设密码，请食品安全员在“人员健康证”里点名字设密码";
        case WrongPin: return "密码不对";
        case SignInWait: return "输错太多次，请等 {0} 秒再试";
        case SignInWaitMinutes: return "输错太多次，请等 {0} 分 {1} 秒再试";
        case SignInLocked: return "密码锁住了，请食品安全员到“人员健康证”里点您的名字";
        case BadgeUnknown: return "这张工牌没有登记";
        case LabelDamaged: return "这个码看不清，请擦一擦再扫，或手工输入";
        case PinForm: return "密码要 4 到 6 位数字";
        case PinTooEasy: return "这个密码太好猜，请换一个";
        case PinKeyMissing: return "机器的密钥文件没了，验不了密码，请叫维护人员";
        case PinNotChecked: return "机器没能核对密码，请再输一次";
        case OwnSignIn: return "自己的密码和工牌，请另一位食品安全员或总监来办";

        // People
        case StaffNoMissing: return "请填工号";
        case StaffNoTaken: return "工号 {0} 已经有人用了";
        case StaffNameMissing: return "请填姓名";
        case StaffNameTaken: return "已经有一位 {0}，同名的请在后面加个区别";
        case LeftBeforeHired: return "离职日期比入职日期还早";
        case CertificateNumberMissing: return "请填健康证编号";
        case CertificateReversed: return "到期日比发证日还早";
        case CertificateTooLong: return "有效期太长，到期日最晚是 {0}";
        case ClassNameMissing: return "请填班级名称";
        case ClassNumbers: return "人数不对：住校生不能比全班多，也不能是负数";

        // Suppliers, papers and products
        case SupplierNameMissing: return "请填供货商名称";
        case SupplierNameTaken: return "已经有一家“{0}”";
        case SupplierAddressMissing: return "请填供货商地址";
        case SupplierPhoneMissing: return "请填供货商电话";
        case CreditCodeTaken: return "这个信用代码是“{0}”的";
        case ListReasonMissing: return "请写明原因";
        case ListUntilPast: return "截止日期已经过去";
        case PaperKindOfBatch: return "这是随货的票证，收货时登记";
        case ProductNameMissing: return "请填品名";
        case ProductTaken: return "已经有“{0}”，规格也一样";
        case ProductNumbers: return "保质期和重量要大于 0";
        case GtinWrong: return "条码 {0} 不对，请再扫一次";
        case ProductNotListed: return "“{0}”已经不进货了，要进先在产品里改回来";
        case GtinTaken: return "条码 {0} 已经是“{1}”的";
        // Deliveries and stock: what the services refuse
        case ReceivingSupplierFixed: return "已有明细，不能换供货者，请另开一车";
        case ReceivingHasLines: return "先把明细收回，再作废这车货";
        case ReceivingLineReplaced: return "这一行已更正或作废";
        case ReceivingIssuedAlready: return "这批货已经出库，不能收回";
        case ReceivingPaperNotMissing: return "这些货不缺这种证票";
        case ReceivingPaperOther: return "这份证票不是这家供货者的";
        case ReceivingTestSelf: return "检测人和审核人要两个人";
        case ReceivingTestReviewed: return "这次快检已经审核过了";
        case ReceivingTestStands: return "这次快检已起作用，不能收回，请复检";
        case ReceivingProductUnknown: return "这个条码还没有产品，请选一个";
        case ReceivingDirectorNeeded: return "要总监本人签字才能收";
        case ReceivingLineBeforeArrival: return "收货时间比到货时间还早，请改时间";
        case StockHeldAlready: return "这批货已经隔离了";
        case StockNotHeld: return "这批货没有隔离";
        case StockHoldByPapers: return "证票补齐就自动解除，不用手工隔离";
        case StockLotEmpty: return "这批货已经用完了";
        case StockLotTwice: return "同一批货写了两次";
        case IncidentNotOpen: return "现在没有正在处置的事故";
        case IncidentStepDone: return "这一步已经记过了";
        case IncidentReportWayMissing: return "还没说是怎么报告的";
        case IncidentReportLate: return "报告晚了 {0} 分钟";
        case IncidentOnsetMissing: return "还没说什么时候发病";
        case IncidentOnsetFuture: return "发病时间还没到";
        case IncidentSignsMissing: return "还没选哪里不舒服";
        case IncidentStepsOpen: return "还有 {0} 步没做";
        case DayIncidentOpen: return "疑似食品安全事故还在处置";

        // Site file
        case SiteFileUnreadable: return "学校文件第 {0} 行读不懂";
        case SiteKeyMissing: return "学校文件里缺 {0}";
        case SiteKeyUnknown: return "学校文件里没有 {0} 这一项，请改对或删掉";
        case SiteKeyType: return "学校文件里的 {0} 写法不对";
        case SiteKeyValue: return "学校文件里的 {0} 不能写成 {1}，可以是 {2}";
        case SiteKeyTwice: return "学校文件里的 {0} 有两个 {1}";
        case SiteIsAnother: return "这份文件是 {0} 的，这台机器属于 {1}";

        // Import
        case ImportTooLarge: return "文件太大，最多 {0}";
        case ImportEmpty: return "表头下面没有内容";
        case ImportEncoding: return "文件编码不对，请另存为 UTF-8 或 GB18030";
        case ImportFileEmpty: return "文件是空的";
        case ImportNotText: return "这不是 CSV 文件。Excel 表格请先另存为 CSV";
        case ImportQuoteOpen: return "引号没有配对";
        case ImportQuoteStray: return "引号后面多了字";
        case ImportCellTooLong: return "这一格太长，最多 {0}";
        case ImportControlCharacter: return "这一格有看不见的乱码";
        case ImportFormula: return "这一格像公式，不能导入";
        case ImportTooManyCells: return "这一行的格数比表头多";
        case ImportColumnMissing: return "缺“{0}”这一列";
        case ImportColumnTwice: return "“{0}”这一列有两个";
        case ImportValueMissing: return "这一格不能空";
        case ImportDate: return "日期读不懂：{0}";
        case ImportNumber: return "数字读不懂：{0}";
        case ImportWord: return "“{0}”不认识，可以填：{1}";
        case ImportRowTwice: return "和第 {0} 行重复";
        case ImportStaffUnknown: return "没有这个人：{0}";
        case ImportDayPast: return "{0} 已经过去，这一天保持原样";
        case ImportDishSampled: return "新菜单没有“{0}”，可它已经留过样或免留样";
        case ImportColumnIgnored: return "“{0}”这一列用不上，不导入";
        case ImportWeekMissing: return "表头只写了星期，请说明是哪一周";
        case ImportWeekdayWrong: return "“{0}”的日期和星期对不上";
        case ImportSupplierUnknown: return "没有这家供货商：{0}";
        case ImportPaperKept: return "{0} 已经登记过，内容不一样，没有改动";

        // Accompanying meals and problems
        case ProblemNothingSaid: return "先说是什么问题";
        case ProblemOwnerMissing: return "请选整改责任人";
        case ProblemDuePast: return "整改期限已经过去，请改时间";
        case ProblemNotOpen: return "这个问题不是待整改";
        case ProblemNothingDone: return "先说做了什么";
        case ProblemNotFollowedUp: return "还没整改完，不能复查";
        case ProblemSelfRechecked: return "整改的人不能自己复查，请换一个人";
        case ProblemHasSteps: return "后面已有整改记录，先收回后面的";
        case DayProblemOverdue: return "有 {0} 个问题过了整改期限";
        case AccompanyIncomplete: return "还有没答的，请答完";
        case AccompanyTimesReversed: return "吃饭时间比到的时间还早，请改时间";
        case AccompanyTwice: return "{0} 这一餐已经登记过了";
        case AccompanyCanteenStaff: return "食堂人员陪餐不算学校负责人陪餐，这一餐还要有人陪";
        case AccompanyNotResponsible: return "这一餐还要有校长、副校长或中层陪餐，这份不算";
        case AccompanyOutsideServing: return "吃饭时间不在开餐时间 {0}–{1} 里";
        case AccompanyArrivedLate: return "开餐 {0} 以后才到，餐前没看到";
        case AccompanyBadWithoutProblem: return "有一项不好，请登记成问题，好让人整改";
        case AccompanyAgainstFacts: return "有一项答了“好”，可本机记录还有缺，请再看一眼";
        case AccompanyAdverse: return "有不良反应：马上报告校长和食品安全员";
        case AccompanySameWords: return "连着 {0} 天写的都一样";
        case AccompanyFewParents: return "本学期家长陪餐 {0} 次，要求 {1} 次";
        case AccompanyPlanPast: return "这一天已经过去，不能再排";
        case AccompanyNothingToExcuse: return "这一餐不用说明：没有菜，或者已有陪餐记录";
        case DayMealUnaccompanied: return "{0}没有学校负责人陪餐记录";
        case GuestNameMissing: return "请写上您的姓名";
        case GuestCodeNone: return "今天还没有陪餐码，请找食品安全员要";
        case GuestCodeWrong: return "陪餐码不对，请再看一眼";
        case GuestCodeLocked: return "输错太多次，请食品安全员重新给一个陪餐码";
        case SignSameTemperatures: return "最近 {1} 天里有 {0} 天，大家的体温几乎一样";
        case SignSteadyTemperature: return "最近 {1} 天里有 {0} 天，有人连着多天体温一点没变";
        case SignTooFast: return "最近 {1} 天里有 {0} 天，有人的晨检几秒就做完，来不及量";
        case SignCrowdedMinute: return "最近 {1} 天里有 {0} 天，一分钟里做完了好多人的晨检";
        case SignNeverAbnormal: return "很久没有一次晨检异常，人这么多，不大可能";
        case SignRepeatedWeight: return "最近 {1} 天里有 {0} 份留样，手输的克数和当天别的一样";
        case SignSameNumber: return "最近 {1} 天里有 {0} 次，班级人数连着多天一模一样";
        case SignSameWords: return "最近 {1} 天里有 {0} 次陪餐，意见连着多天一字不差";
        case SignSameThree: return "最近 {1} 天里有 {0} 车，同样三个人几秒内全签完";
        case SignLateBunch: return "最近 {1} 天里有 {0} 天，补录挤在一小会儿里";
        case SignLateShare: return "最近 {1} 天里有 {0} 天，一周的补录占得太多";
        case SignClockJumped: return "最近 {1} 天里终端的时钟跳过 {0} 次";
        case LogAnswerMissing: return "还有没答的";
        case LogActionMissing: return "不合格，怎么处理的要选一下";
        case LogImplausible: return "这个数不可能，请看清再输";
        case LogCoreLow: return "中心温度 {0}，不到 {1}，不算熟透";
        case LogHoldHotLow: return "热菜 {0}，不到 {1}；这样最多放 {2} 分钟，要回热或倒掉";
        case LogHoldColdHigh: return "冷藏备餐 {0}，超过 {1}";
        case LogFridgeWarm: return "冰箱 {0}，超过 {1}";
        case LogFridgeCold: return "冰箱 {0}，低于 {1}";
        case LogFreezerWarm: return "冷冻柜 {0}，高于 {1}";
        case LogChlorineWeak: return "有效氯 {0} mg/L，不到 {1} mg/L";
        case LogHeatLow: return "{0}，不到 {1}，没消毒透";
        case LogTimeShort: return "只有 {0} 分钟，不到 {1} 分钟，没消毒透";
        case LogNoCoat: return "没穿戴工作服帽就进了操作间";
        case LogOverlap: return "同时有 {0} 次消毒在进行";
        case LogEndedAlready: return "已经结束过了";
        case LogSecondNotNeeded: return "这一条不用再签";
        case LogStillRunning: return "还没结束，结束了再签";
        case LogSamePerson: return "自己做的要由别人来签";
        case DayControlMissing: return "日管控还没做";
        case DayWasteMissing: return "今天供了餐，餐厨废弃物还没登记";
        case DayTimerRunning: return "{0} 次消毒还没结束";
        case DayLogUnsigned: return "{0} 条台账还没有第二个人签字";
        case ControlIncomplete: return "还有 {0} 项没看";
        case ControlDone: return "今天的日管控已经签过了";
        case ControlOtherDay: return "日管控只能当天做";
        case ReviewDone: return "这一期已经签过了";
        case ReviewNotBegun: return "这一期还没开始";
        case ReviewWordsMissing: return "每一栏都要写";
        case MealsNumberMissing: return "还没有输入人数";
        case MealsFuture: return "这一餐的日子还没到";
        case MealsLateNeedsReason: return "这一餐已经锁定，补录要选原因";
        case MealsFrozenNeedsReason: return "这一餐已经锁定，更正要选原因";
        case MealsReportedOverEnrolled: return "报餐人数超过在籍 {0} 人";
        case MealsSpecialOverReported: return "特殊餐超过报餐 {0} 人";
        case MealsAbsentDiffers: return "报餐加缺勤是 {0} 人，在籍 {1} 人，对不上";
        case MealsServedOverEnrolled: return "就餐人数超过在籍 {0} 人";
        case MealsSubsidisedOverServed: return "营养餐人数超过就餐 {0} 人";
        case MealsSubsidisedOverRegistered: return "营养餐人数超过登记的受益学生 {0} 人";
        case MealsServedDiffers: return "和报餐 {0} 人相差超过 {1}%";
        case MealsDiffersNeedsReason: return "和报餐 {0} 人相差超过 {1}%，请选原因";
        case MealsBeforeServing: return "还没开餐，{0} 开始";
        case MealsSameNumber: return "连续 {0} 天报的是同一个数";
        case MealsNoMenu: return "这一餐没有菜单";
        case MealsHandedOverServed: return "发放数超过就餐 {0} 人";
        case MealsHandedOverEnrolled: return "发放数超过在籍 {0} 人";
        case MealsBatchMissing: return "发放的东西没有批次";
        case MealsCookedMissing: return "份数和剩余都还没有输入";
        case MealsSameConfirmer: return "{0} 是确认人自己数的，请另一位来确认";
        case MealsNothingToConfirm: return "没有要确认的班级";
        case MealsLineReplaced: return "这个数已经改过，请看新的";
        case MealsNoSuchClass: return "班级名册里没有这个班";
        case BeneficiariesOverEnrolled: return "营养餐人数不能超过在籍 {0} 人";
        case DayMealUncounted: return "{0}还有 {1} 个班没清点：{2}";
        case DayMealUnconfirmed: return "{0}还有 {1} 个班的人数没确认";
        case DayMealSameNumber: return "连续 {0} 天就餐人数一样：{1}";
        case DayMealNoMenu: return "{0}没有菜单，却有 {1} 人就餐";
        case DayRicePerHead: return "{0}人均用米 {1} 克，通常是 {2} 到 {3} 克";
        case InspectionCodeNone: return "还没有检查码，请食品安全员或校长给一个";
        case InspectionCodeWrong: return "检查码不对，请再看一眼";
        case InspectionCodeLocked: return "输错太多次，请重新给一个检查码";
        case InspectionOver: return "这次检查已经结束，要再看请重新给检查码";
        case InspectionTwoPeople: return "检查人员不得少于两人，请登记第二位";
        case InspectorNameMissing: return "请写检查人员姓名";
        case InspectorUnitMissing: return "请写检查单位";
        case InspectorDocumentMissing: return "请写执法证号";
        case InspectorSameDocument: return "两位检查人员的证号一样，请核对";
        case InspectionReasonMissing: return "请先选查看健康信息的理由";
        case InspectionWordsMissing: return "请先写检查意见";
        case InspectionInkMissing: return "每位检查人员都要签字";
        case InspectionReadOnly: return "检查期间只能查看，不能改记录";
        case ShelfNothingOnRecord: return "账上没有在柜的留样盒，也没有点到盒子";
    }
    // clang-format on
    throw canteen::Bug("a sentence that is no TextId");
}

}  // namespace kiosk
