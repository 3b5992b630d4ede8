// Ids of every sentence the core can say to a person. The words stand in kiosk/text, in each language; a
// missing one does not compile. The comment names the arguments {0}, {1} … A new id goes to the end of its
// section, and one line each into sentences_zh.cpp and sentences_en.cpp.
#pragma once

namespace canteen {

enum class TextId {
    // Machine and store
    StoreFailed,     //
    StoreInUse,      // another program has the store open
    StoreNewer,      // the file was written by a newer program
    StoreCorrupt,    //
    DiskFull,        //
    NotFound,        //
    NotPermitted,    // the role of the person does not allow this
    Unexpected,      //
    StoreOtherSite,  // {0} site of the store, {1} site asked for
    StoreNotSetUp,   // no site yet: canteenctl init
    TargetNotEmpty,  // the folder for a backup or a restored store holds something

    // Rules: packs and thresholds
    RulesUnreadable,       // {0} line
    RulesBroken,           // {0} key; the pack contradicts itself there
    RulesNotInForce,       // {0} key, {1} day
    SiteRulesUnreadable,   // {0} line
    ThresholdUnknown,      // {0} key
    ThresholdWrongType,    // {0} key, {1} an example of a right value
    ThresholdOutOfRange,   // {0} key, {1} value, {2} lowest, {3} highest
    ThresholdTooLow,       // {0} key, {1} value, {2} floor; lower would be looser
    ThresholdTooHigh,      // {0} key, {1} value, {2} floor; higher would be looser
    ThresholdsOutOfOrder,  // {0} key that must not be larger, {1} than this key
    SiteRulesBroken,       // {0} row of [[paper]] or [[forbidden]], e.g. "paper 2"

    // Rules: health certificate
    CertificateMissing,
    CertificateNotYetValid,  // {0} first day
    CertificateExpired,      // {0} last day
    CertificateEndsSoon,     // {0} days left, {1} last day
    CertificateEndsToday,
    CertificateCountsUntil,  // {0} last day that counts

    // Rules: morning check
    CheckSelfChecked,
    CheckIncomplete,  // {0} number of questions left
    CheckCheckedAlready,
    CheckExcluded,
    CheckGastro,
    CheckJaundice,
    CheckFeverConfirmed,  // {0} temperature
    CheckFeverDeclared,
    CheckFeverSoreThroat,
    CheckSkin,
    CheckWoundCovered,
    CheckSymptoms,
    CheckLookAbnormal,
    CheckHygieneRefused,
    CheckFamilyGastro,
    CheckImplausible,     // {0} temperature
    CheckRemeasure,       // {0} temperature
    CheckRetestNeeded,    // {0} temperature, {1} minutes to wait
    CheckRetestTooEarly,  // {0} minutes left
    CheckRetestSameDevice,
    CheckTooFast,  // {0} seconds
    CheckAfterFirstAction,
    CheckOutcomeLooser,
    CheckActionMissing,
    ReturnSelfLifted,
    ReturnSymptomsOpen,     // nobody said since when there are no symptoms
    ReturnTooEarly,         // {0} hours without symptoms, {1} moment from which it is allowed
    ReturnBeforeExclusion,  // {0} moment of the exclusion; symptoms cannot have ended before
    ReturnPaperMissing,
    ReturnWrongEvidence,
    ReturnNoCertificate,
    SheetSameTemperatures,   // {0} people
    SheetTooFast,            // {0} people, {1} seconds
    SheetCrowdedMinute,      // {0} people
    SheetSteadyTemperature,  // {0} people, {1} days
    SheetNeverAbnormal,      // {0} days
    SheetGastroCluster,      // {0} people
    SheetUnsigned,           // {0} minutes after the last shift began
    PersonUnchecked,
    PersonNotCleared,
    PersonReassigned,
    PersonExcluded,
    PersonMarkedAway,
    PersonCertificate,  // {0} Rules: samples
    SampleNotWeighed,
    SampleNoBox,
    SampleTooLight,  // {0} weight, {1} least weight
    SampleHeavy,     // {0} weight
    SampleFuture,
    SampleBeforeCooking,  // {0} earliest moment
    SampleLateNeedsReason,
    SampleBoxBusy,     // {0} box
    SampleBoxUnknown,  // {0} box, {1} number of boxes
    SampleDishSampled,
    SampleDishWithdrawn,
    SampleCrowdedMinute,   // {0} samples
    SampleRepeatedWeight,  // {0} times, {1} weight
    SampleSamplerReassigned,
    SamplePutInBeforeTaken,
    SamplePutInLate,  // {0} minutes since sampling, {1} minutes allowed
    SampleFridgeUnknown,
    SampleFridgeNotDedicated,  // {0} fridge
    SampleFridgeFrozen,        // {0} fridge
    SampleShelfUnknown,        // {0} shelf, {1} shelves
    SampleNotInHand,
    SampleSelfSupervised,
    SampleCountersigned,
    SampleNotLive,
    SampleDisposedEarly,  // {0} moment from which it is allowed
    SampleUnderHold,
    SampleSameWitness,
    SampleNotStored,
    SampleHeldAlready,
    SampleNotHeld,  // {0} Rules: day close
    DayClosedAlready,
    DayDishWithoutSample,  // {0} dishes, {1} their names
    DayCheckUnresolved,    // {0} people, {1} names
    DaySheetOpen,
    DaySampleNotStored,   // {0} samples
    DaySampleUnsigned,    // {0} samples
    DayLateShare,         // {0} late entries, {1} entries of a week
    DayLateBunch,         // {0} late entries, {1} minutes
    DayDeliveryUnsigned,  // {0} deliveries
    DayPapersOverdue,     // {0} papers
    DayDeliveryEmpty,     // {0} deliveries

    // Rules: deliveries and stock
    ReceivingFuture,
    ReceivingLateNeedsReason,
    ReceivingSupplierMissing,
    ReceivingPlotMissing,
    ReceivingNoteTwice,
    ReceivingVehicleDirty,
    ReceivingUnusualHour,  // {0} time
    ReceivingAmountMissing,
    ReceivingRejectReason,
    ReceivingLessThanIssued,  // {0} amount
    ReceivingDeliveryVoid,
    ReceivingAmountDiffers,  // {0} on the note, {1} found
    ReceivingTwice,
    ReceivingLotTwice,
    ReceivingNotLooked,
    ReceivingLabelIncomplete,
    ReceivingPackageDamaged,
    ReceivingPartlyFaulty,
    ReceivingFaulty,
    ReceivingDateMissing,
    ReceivingProducedFuture,  // {0} day
    ReceivingDatesReversed,
    ReceivingExpired,     // {0} day
    ReceivingShortLife,   // {0} days left, {1} days in all
    ReceivingLifeUnlike,  // {0} days typed, {1} days before
    ReceivingTemperatureMissing,
    ReceivingTooWarm,  // {0} measured, {1} most
    ReceivingNoQuarantine,
    ReceivingQuarantineReused,
    ReceivingQuarantineExceeded,  // {0} on the paper, {1} received
    ReceivingReportOld,           // {0} day
    ReceivingReportOtherLot,      // {0} lot of the report, {1} lot of the goods
    ReceivingPledgeOld,           // {0} day, {1} days
    ReceivingAmountUnusual,       // {0} amount, {1} usual amount
    ReceivingPriceJump,           // {0} price, {1} usual price
    ReceivingOverridden,
    ReceivingNothingToSign,
    ReceivingTwoRoles,
    ReceivingSameThree,  // {0} seconds
    ReceivingTestIncomplete,
    ReceivingTestMilder,
    ReceivingRetestNotDue,
    ReceivingReagentExpired,  // {0} day
    ReceivingTestSuspect,
    ReceivingTestPositive,
    StockExpired,  // {0} day
    StockHeld,
    StockPapersToFollow,
    StockUnsigned,
    StockOverrideOver,
    StockAmountMissing,
    StockTooMuch,  // {0} amount left
    StockSameKeeper,
    StockNotOldest,
    StockClearedUnderHold,
    StockSameWitness,

    // Rules: suppliers, papers and forbidden names
    SupplierCandidate,
    SupplierSuspended,
    SupplierSuspendedUntil,  // {0} last day
    SupplierHasLeft,
    SupplierBlacklisted,
    SupplierOtherGoods,   // {0} goods
    SupplierManyRejects,  // {0} rejected deliveries, {1} days
    PaperMissing,         // {0} papers, one of them
    PaperExpired,         // {0} paper, {1} last day
    PaperNotYetValid,     // {0} paper, {1} first day
    PaperEndsSoon,        // {0} paper, {1} days left, {2} last day
    PaperEndsToday,       // {0} paper
    PaperHolderOther,     // {0} paper, {1} holder, {2} supplier
    PaperNumberUsed,      // {0} number, {1} other supplier
    PaperNumberDoubtful,  // {0} number
    PaperCategoryOther,   // {0} goods
    PaperNumberMissing,   // {0} paper
    PaperReversed,
    PaperUnsealed,
    BatchPaperMissing,   // {0} papers, one of them
    BatchPaperToFollow,  // {0} papers, one of them; {1} hours
    CreditCodeWrong,     // {0} code
    ForbiddenItem,       // {0} word found in the name
    ForbiddenLookAlike,  // {0} word found in the name

    // Morning check, samples and day close: what the services refuse
    TimeInFuture,         //
    LateNeedsReason,      //
    TimeOtherDay,         //
    AttendanceDayOver,    //
    AttendanceChecked,    //
    ReturnNothingToLift,  //
    DayNotBegun,          //
    TakenBackAlready,     //
    TakeBackTooLate,      //
    TakeBackNeedsReason,  //
    TakeBackNotThis,      //
    CheckOwnTakenBack,    //
    CheckRetestFollows,   //
    CheckReturnFollows,   //
    DishNameMissing,      //
    DishOnMenu,           // {0} dish
    DishExcusedAlready,   //
    DishHasSample,        //
    DishFromMenu,         //
    NothingChosen,        //
    SampleOnHold,         // {0} dish
    SamplePutInFirst,     // {0} dish
    SampleEnded,          // {0} dish
    SampleMovedOn,        // {0} dish
    SampleLineReplaced,   //
    DisposalStands,       //
    CorrectionStands,     //
    DisposalEarlyOf,      // {0} dish, {1} box, {2} moment from which it is allowed
    HoldOnlyLifted,       //
    SentUnitMissing,      //
    SentAmountWrong,      // {0} weight

    // Sign-in
    BadgeIsNotEnough,   // the badge identifies, but this needs the PIN
    PersonHasLeft,      // {0} name
    NoPinYet,           // {0} name
    WrongPin,           //
    SignInWait,         // {0} seconds left
    SignInWaitMinutes,  // {0} minutes and {1} seconds left
    SignInLocked,       // an officer or the director must reset it
    BadgeUnknown,       //
    LabelDamaged,       // one of our own codes, but it cannot be read without error
    PinForm,            // 4 to 6 digits
    PinTooEasy,         // easily guessed, or taken; it is not said which
    PinKeyMissing,      // the file with the key is gone, so no PIN can be checked
    PinNotChecked,      // the machine failed before anything was compared
    OwnSignIn,          // nobody looks after their own PIN and badge

    // People
    StaffNoMissing,            //
    StaffNoTaken,              // {0} number
    StaffNameMissing,          //
    StaffNameTaken,            // {0} name; a suffix tells namesakes apart
    LeftBeforeHired,           //
    CertificateNumberMissing,  //
    CertificateReversed,       // ends before it begins
    CertificateTooLong,        // {0} last day that a certificate of this issue may name
    ClassNameMissing,          //
    ClassNumbers,              // more boarders than pupils, or a number below zero

    // Suppliers, papers and products
    SupplierNameMissing,
    SupplierNameTaken,  // {0} name
    SupplierAddressMissing,
    SupplierPhoneMissing,
    CreditCodeTaken,  // {0} supplier
    ListReasonMissing,
    ListUntilPast,
    PaperKindOfBatch,
    ProductNameMissing,
    ProductTaken,  // {0} product
    ProductNumbers,
    GtinWrong,         // {0} number
    GtinTaken,         // {0} number, {1} product
    ProductNotListed,  // {0} product
    // Deliveries and stock: what the services refuse
    ReceivingSupplierFixed,
    ReceivingHasLines,
    ReceivingLineReplaced,
    ReceivingIssuedAlready,
    ReceivingPaperNotMissing,
    ReceivingPaperOther,
    ReceivingTestStands,
    ReceivingTestSelf,
    ReceivingTestReviewed,
    ReceivingProductUnknown,
    ReceivingDirectorNeeded,
    ReceivingLineBeforeArrival,
    StockHeldAlready,
    StockNotHeld,
    StockHoldByPapers,
    StockLotEmpty,
    StockLotTwice,

    // A suspected food-safety incident
    IncidentNotOpen,           //
    IncidentStepDone,          //
    IncidentReportWayMissing,  //
    IncidentReportLate,        // {0} minutes
    IncidentOnsetMissing,      //
    IncidentOnsetFuture,       //
    IncidentSignsMissing,      //
    IncidentStepsOpen,         // {0} steps
    DayIncidentOpen,           //

    // Site file
    SiteFileUnreadable,  // {0} line
    SiteKeyMissing,      // {0} key
    SiteKeyUnknown,      // {0} key
    SiteKeyType,         // {0} key
    SiteKeyValue,        // {0} key, {1} value, {2} what is allowed
    SiteKeyTwice,        // {0} key, {1} value that occurs twice
    SiteIsAnother,       // {0} id in the file, {1} id of the store

    // Import
    ImportTooLarge,          // {0} what is allowed, e.g. "8 MB", "20000", "200"
    ImportEmpty,             // no line below the header
    ImportEncoding,          // neither UTF-8 nor GB18030
    ImportFileEmpty,         // no character in it
    ImportNotText,           // a workbook, a picture …
    ImportQuoteOpen,         // a quotation mark is never closed
    ImportQuoteStray,        // text after the closing quotation mark
    ImportCellTooLong,       // {0} allowed length
    ImportControlCharacter,  //
    ImportFormula,           // begins like a formula of a spreadsheet
    ImportTooManyCells,      // more cells than the header has columns
    ImportColumnMissing,     // {0} name of the column
    ImportColumnTwice,       // {0} name of the column
    ImportValueMissing,      //
    ImportDate,              // {0} value
    ImportNumber,            // {0} value
    ImportWord,              // {0} value, {1} words that are understood
    ImportRowTwice,          // {0} earlier line with the same person, class or dish
    ImportStaffUnknown,      // {0} staff number or name
    ImportDayPast,           // {0} day; menu and roster of a past day stay as they are
    ImportDishSampled,       // {0} dish; not on the new menu, but sampled or excused already
    ImportColumnIgnored,     // {0} name of a column that means nothing here
    ImportWeekMissing,       // the columns name weekdays, but it is not said of which week
    ImportWeekdayWrong,      // {0} header whose date falls on another weekday
    ImportSupplierUnknown,   // {0} name
    ImportPaperKept,         // {0} number

    // Accompanying meals and problems
    ProblemNothingSaid,
    ProblemOwnerMissing,
    ProblemDuePast,
    ProblemNotOpen,
    ProblemNothingDone,
    ProblemNotFollowedUp,
    ProblemSelfRechecked,
    ProblemHasSteps,
    DayProblemOverdue,  // {0} count
    AccompanyIncomplete,
    AccompanyTimesReversed,
    AccompanyTwice,  // {0} name
    AccompanyCanteenStaff,
    AccompanyNotResponsible,
    AccompanyOutsideServing,  // {0} begins, {1} ends
    AccompanyArrivedLate,     // {0} serving begins
    AccompanyBadWithoutProblem,
    AccompanyAgainstFacts,
    AccompanyAdverse,
    AccompanySameWords,   // {0} days
    AccompanyFewParents,  // {0} had, {1} wanted
    AccompanyPlanPast,
    AccompanyNothingToExcuse,
    DayMealUnaccompanied,  // {0} meals
    GuestNameMissing,
    GuestCodeNone,
    GuestCodeWrong,
    GuestCodeLocked,

    // Signs of falsification: {0} how many days or records, {1} days looked at
    SignSameTemperatures,
    SignSteadyTemperature,
    SignTooFast,
    SignCrowdedMinute,
    SignNeverAbnormal,
    SignRepeatedWeight,
    SignSameNumber,
    SignSameWords,
    SignSameThree,
    SignLateBunch,
    SignLateShare,
    SignClockJumped,

    // Supporting logs and reviews
    LogAnswerMissing,
    LogActionMissing,
    LogImplausible,
    LogCoreLow,       // {0} measured, {1} least
    LogHoldHotLow,    // {0} measured, {1} least, {2} minutes
    LogHoldColdHigh,  // {0} measured, {1} most
    LogFridgeWarm,    // {0} measured, {1} most
    LogFridgeCold,    // {0} measured, {1} least
    LogFreezerWarm,   // {0} measured, {1} most
    LogChlorineWeak,  // {0} measured, {1} least
    LogHeatLow,       // {0} measured, {1} least
    LogTimeShort,     // {0} minutes, {1} least
    LogNoCoat,
    LogOverlap,  // {0} at once
    LogEndedAlready,
    LogSecondNotNeeded,
    LogStillRunning,
    LogSamePerson,
    DayControlMissing,
    DayWasteMissing,
    DayTimerRunning,    // {0} timers
    DayLogUnsigned,     // {0} lines
    ControlIncomplete,  // {0} items
    ControlDone,
    ControlOtherDay,
    ReviewDone,
    ReviewNotBegun,
    ReviewWordsMissing,
    // Meal counts
    MealsNumberMissing,
    MealsFuture,
    MealsLateNeedsReason,
    MealsFrozenNeedsReason,
    MealsReportedOverEnrolled,      // {0} enrolled
    MealsSpecialOverReported,       // {0} reported
    MealsAbsentDiffers,             // {0} reported + absent, {1} enrolled
    MealsServedOverEnrolled,        // {0} enrolled
    MealsSubsidisedOverServed,      // {0} served
    MealsSubsidisedOverRegistered,  // {0} registered
    MealsServedDiffers,             // {0} reported, {1} percent
    MealsDiffersNeedsReason,        // {0} reported, {1} percent
    MealsBeforeServing,             // {0} clock
    MealsSameNumber,                // {0} days
    MealsNoMenu,
    MealsHandedOverServed,    // {0} served
    MealsHandedOverEnrolled,  // {0} enrolled
    MealsBatchMissing,
    MealsCookedMissing,
    MealsSameConfirmer,  // {0} name of the class
    MealsNothingToConfirm,
    MealsLineReplaced,
    MealsNoSuchClass,
    BeneficiariesOverEnrolled,  // {0} enrolled
    DayMealUncounted,           // {0} meal, {1} number, {2} names
    DayMealUnconfirmed,         // {0} meal, {1} number
    DayMealSameNumber,          // {0} days, {1} names
    DayMealNoMenu,              // {0} meal, {1} heads
    DayRicePerHead,             // {0} meal, {1} grams, {2} least, {3} most
    // The menu of a week
    MenuDayPast,         // {0} day
    MenuDayClosed,       // {0} day
    MenuMealServed,      // {0} meal; its dishes stay
    MenuMealAddInstead,  // {0} meal; what is served beyond its menu is added at the samples
    MenuPortionsWrong,
    MenuNothingBefore,  // the week before has no menu
    MenuNoEmptyMeal,
    MenuAllForbidden,

    // Export
    ExportNothingChosen,
    ExportPeriodBackwards,
    // Inspection
    InspectionCodeNone,
    InspectionCodeWrong,
    InspectionCodeLocked,
    InspectionOver,
    InspectionTwoPeople,
    InspectorNameMissing,
    InspectorUnitMissing,
    InspectorDocumentMissing,
    InspectorSameDocument,
    InspectionReasonMissing,
    InspectionWordsMissing,
    InspectionInkMissing,
    InspectionReadOnly,
    ShelfNothingOnRecord,
};

}  // namespace canteen
