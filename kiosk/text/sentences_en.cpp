// The English words. One line an id, in the order of core/base/text_id.h.
#include "core/base/check.h"
#include "kiosk/text/sentence_tables.h"

// A sentence without words must not compile, in any preset.
#pragma GCC diagnostic error "-Wswitch"

namespace kiosk {

std::string_view sentenceEn(canteen::TextId id) {
    // clang-format off
    switch (id) {
        using enum canteen::TextId;

        // Machine and store
        case StoreFailed: return "Not saved. Please try again; if it fails again, write it on paper";
        case StoreInUse: return "Another program is using the records of this terminal";
        case StoreNewer: return "The records were written by a newer program. Update first";
        case StoreCorrupt: return "The record file is damaged. Use paper and call the technician now";
        case StoreOtherSite: return "This terminal holds the records of \"{0}\", not of \"{1}\"";
        case StoreNotSetUp: return "No school has been set up on this terminal: run canteenctl init first";
        case TargetNotEmpty: return "The target folder is not empty. Choose an empty one";
        case DiskFull: return "The disk is full, nothing was saved. Call the technician";
        case NotFound: return "Not found";
        case NotPermitted: return "Your role does not allow this";
        case Unexpected: return "Something went wrong. Please try again";

        // Rules: packs and thresholds
        case RulesUnreadable: return "Line {0} of the rule file cannot be read";
        case RulesBroken: return "The rule file is wrong at {0}";
        case RulesNotInForce: return "Rule {0} has no value in force on {1}";
        case SiteRulesUnreadable: return "Line {0} of the school's settings cannot be read";
        case ThresholdUnknown: return "The school's settings name {0}, which does not exist";
        case ThresholdWrongType: return "{0} in the school's settings should be written like {1}";
        case ThresholdOutOfRange: return "{0} cannot be {1}: it must lie between {2} and {3}";
        case ThresholdTooLow: return "{0} cannot be {1}: not below {2}";
        case ThresholdTooHigh: return "{0} cannot be {1}: not above {2}";
        case ThresholdsOutOfOrder: return "{0} must not be larger than {1}";
        case SiteRulesBroken: return "Row {0} of the school's settings is wrong";

        // Rules: health certificate
        case CertificateMissing: return "No health certificate on file";
        case CertificateNotYetValid: return "The health certificate is valid from {0} only";
        case CertificateExpired: return "The health certificate ended on {0}";
        case CertificateEndsSoon: return "The health certificate ends in {0} days ({1}). Book the examination";
        case CertificateEndsToday: return "The health certificate ends today. Book the examination now";
        case CertificateCountsUntil: return "The certificate is printed for too long; it counts until {0}";

        // Rules: morning check
        case CheckSelfChecked: return "Nobody checks himself. Ask somebody else";
        case CheckIncomplete: return "{0} answers are missing";
        case CheckCheckedAlready: return "This person has been checked already";
        case CheckExcluded: return "Still excluded from work. Record the return first";
        case CheckGastro: return "Vomiting or diarrhoea: not at work. Go home and see a doctor";
        case CheckJaundice: return "Jaundice: not at work. See a doctor now";
        case CheckFeverConfirmed: return "Still {0} on the retest: fever, not at work";
        case CheckFeverDeclared: return "Fever reported: no ready-to-eat food today";
        case CheckFeverSoreThroat: return "Fever and a sore throat: not at work. See a doctor";
        case CheckSkin: return "Open or infected skin: not at work until healed";
        case CheckWoundCovered: return "Small wound: waterproof plaster and glove, no ready-to-eat food today";
        case CheckSymptoms: return "Not well: wear a mask, no ready-to-eat food today";
        case CheckLookAbnormal: return "Does not look well: no ready-to-eat food today";
        case CheckHygieneRefused: return "Hygiene was not put right: not at work";
        case CheckFamilyGastro: return "Somebody at home is ill: wash hands often, report any symptom at once";
        case CheckImplausible: return "{0} cannot be right. Measure again";
        case CheckRemeasure: return "{0} is low. Measure once more";
        case CheckRetestNeeded: return "{0} is high. Rest outside the kitchen; retest in {1} minutes";
        case CheckRetestTooEarly: return "Wait {0} more minutes before the retest";
        case CheckRetestSameDevice: return "Use another thermometer for the retest, best under the arm";
        case CheckTooFast: return "This check took only {0} seconds";
        case CheckAfterFirstAction: return "Signed another record before the morning check";
        case CheckOutcomeLooser: return "The verdict can only be made stricter";
        case CheckActionMissing: return "Choose what is to be done";
        case ReturnSelfLifted: return "Nobody ends his own exclusion. Ask somebody else";
        case ReturnSymptomsOpen: return "Choose since when there have been no symptoms";
        case ReturnTooEarly: return "{0} hours without symptoms are needed; allowed from {1}";
        case ReturnBeforeExclusion: return "There were symptoms at the exclusion, {0}. Choose a later time";
        case ReturnPaperMissing: return "Enter the number of the medical paper";
        case ReturnWrongEvidence: return "This is not enough for a return. Choose other evidence";
        case ReturnNoCertificate: return "No valid health certificate on file; no return yet";
        case SheetSameTemperatures: return "{0} people have almost the same temperature. Spot-check";
        case SheetTooFast: return "{0} people were checked in under {1} seconds. Spot-check";
        case SheetCrowdedMinute: return "{0} people were checked within one minute. Spot-check";
        case SheetSteadyTemperature: return "The same temperature {1} days running: {0} people. Spot-check";
        case SheetNeverAbnormal: return "No abnormal check in {0} days. Spot-check";
        case SheetUnsigned: return "The last shift began over {0} min ago and the sheet is not signed";
        case SheetGastroCluster: return "{0} people with vomiting or diarrhoea in two days. Find the cause";
        case PersonUnchecked: return "No morning check today. Do the check first";
        case PersonNotCleared: return "Not cleared for work today; cannot sign";
        case PersonReassigned: return "Reassigned today: no ready-to-eat food";
        case PersonExcluded: return "Excluded from work; cannot sign";
        case PersonMarkedAway: return "Marked as away today, but signed";
        case PersonCertificate: return "No valid health certificate; cannot sign";

        // Rules: samples
        case SampleNotWeighed: return "Not weighed yet";
        case SampleNoBox: return "No box chosen yet";
        case SampleTooLight: return "Only {0}; at least {1} are needed. Add some";
        case SampleHeavy: return "{0} is a lot. Is the weight right?";
        case SampleFuture: return "This time has not come yet. Change it";
        case SampleBeforeCooking: return "Too early: samples from {0} on. Change the time";
        case SampleLateNeedsReason: return "Past the time for entry: a late entry, choose a reason";
        case SampleBoxBusy: return "Box {0} still holds a sample. Take another box";
        case SampleBoxUnknown: return "There is no box {0}, only 1 to {1}";
        case SampleDishSampled: return "This dish has a sample already. Take another one?";
        case SampleDishWithdrawn: return "This dish was taken off the menu";
        case SampleCrowdedMinute: return "{0} samples within one minute. Were all weighed?";
        case SampleRepeatedWeight: return "{0} typed samples of today weigh exactly {1}";
        case SampleSamplerReassigned: return "Reassigned today: somebody else must take the sample";
        case SamplePutInBeforeTaken: return "Put in before it was taken. Change the time";
        case SamplePutInLate: return "Put in {0} minutes after sampling; {1} are allowed";
        case SampleFridgeUnknown: return "Choose the fridge";
        case SampleFridgeNotDedicated: return "{0} is not kept for samples. Choose another";
        case SampleFridgeFrozen: return "{0} is a freezer; samples are chilled. Choose another";
        case SampleShelfUnknown: return "There is no shelf {0}, only {1}";
        case SampleNotInHand: return "This sample is in the fridge or ended already";
        case SampleSelfSupervised: return "The sampler cannot supervise. Ask somebody else to sign";
        case SampleCountersigned: return "The supervisor has signed already";
        case SampleNotLive: return "This sample has ended or is void";
        case SampleDisposedEarly: return "Not yet: disposal is allowed from {0}";
        case SampleUnderHold: return "This sample is on hold and cannot be disposed of";
        case SampleSameWitness: return "Disposal takes two people. Ask somebody else to witness";
        case SampleNotStored: return "This sample is not in the fridge";
        case SampleHeldAlready: return "This sample is on hold already";
        case SampleNotHeld: return "This sample is not on hold";

        // Rules: day close
        case DayClosedAlready: return "This day is closed already";
        case DayDishWithoutSample: return "{0} dishes without a sample: {1}";
        case DayCheckUnresolved: return "{0} without a morning check: {1}";
        case DaySheetOpen: return "The sheet of the morning check is not signed";
        case DaySampleNotStored: return "{0} samples not in the fridge";
        case DaySampleUnsigned: return "{0} samples without the supervisor's signature";
        case DayLateShare: return "{0} of {1} records of these 7 days are late entries";
        case DayLateBunch: return "{0} late entries were made within {1} minutes. Look into it";
        case DayDeliveryUnsigned: return "Deliveries not signed by all: {0}";
        case DayPapersOverdue: return "{0} papers are past the time they had";
        case DayDeliveryEmpty: return "Deliveries without a line: {0}";

        // Rules: deliveries and stock
        case ReceivingFuture: return "That time has not come yet";
        case ReceivingLateNeedsReason: return "Past the time for it: choose why it is entered late";
        case ReceivingSupplierMissing: return "Choose the supplier";
        case ReceivingPlotMissing: return "Say which plot, and when it was last sprayed";
        case ReceivingNoteTwice: return "This delivery note was entered before. The same delivery?";
        case ReceivingVehicleDirty: return "The vehicle is dirty. Tell the deliverer";
        case ReceivingUnusualHour: return "Outside the usual hours: {0}";
        case ReceivingAmountMissing: return "Enter how much";
        case ReceivingRejectReason: return "Choose why it is refused, and whether it is returned or destroyed";
        case ReceivingLessThanIssued: return "{0} has gone out already; less than that cannot have come in";
        case ReceivingDeliveryVoid: return "This delivery was taken back";
        case ReceivingAmountDiffers: return "The note says {0}, found {1}. Check it";
        case ReceivingTwice: return "The same was entered within the hour. Another one, or twice?";
        case ReceivingLotTwice: return "This lot came in today already. In two parts?";
        case ReceivingNotLooked: return "Look and smell first, then say what you found";
        case ReceivingLabelIncomplete: return "The label lacks name, maker or date: refuse it";
        case ReceivingPackageDamaged: return "The package is damaged. Look closely";
        case ReceivingPartlyFaulty: return "Some of it is refused. Was the rest looked at?";
        case ReceivingFaulty: return "Look or smell is not right: refuse it";
        case ReceivingDateMissing: return "Enter the day of making or the last day of use";
        case ReceivingProducedFuture: return "Made on {0}, which has not come yet. Look again";
        case ReceivingDatesReversed: return "It expires before it was made. Look again";
        case ReceivingExpired: return "Expired on {0}: refuse it";
        case ReceivingShortLife: return "Only {0} of {1} days of its life are left";
        case ReceivingLifeUnlike: return "A life of {0} days, {1} before. Are the dates right?";
        case ReceivingTemperatureMissing: return "Cold goods: measure the temperature";
        case ReceivingTooWarm: return "{0} is too warm, {1} at most. Refuse it or ask the director";
        case ReceivingNoQuarantine: return "No quarantine certificate: refuse it";
        case ReceivingQuarantineReused: return "This quarantine certificate was used on another day. Check it";
        case ReceivingQuarantineExceeded: return "The quarantine certificate names {0}; {1} came on it";
        case ReceivingReportOld: return "The batch report is of {0}: too old";
        case ReceivingReportOtherLot: return "The report is of lot {0}, the goods are of lot {1}";
        case ReceivingPledgeOld: return "The pledge certificate is of {0}, more than {1} days old";
        case ReceivingAmountUnusual: return "{0}; usually it is about {1}. Typed right?";
        case ReceivingPriceJump: return "Price {0}; lately it was {1}";
        case ReceivingOverridden: return "The director let it in and said why";
        case ReceivingNothingToSign: return "Nothing waits for this signature";
        case ReceivingTwoRoles: return "Three people sign, and you have signed in another place";
        case ReceivingSameThree: return "The same three again, within {0} seconds";
        case ReceivingTestIncomplete: return "Enter the item, the value and the verdict";
        case ReceivingTestMilder: return "The value says worse than this verdict";
        case ReceivingRetestNotDue: return "That test needs no retest, or has had one";
        case ReceivingReagentExpired: return "The reagent expired on {0}";
        case ReceivingTestSuspect: return "Suspect: the goods are held. Test again at once";
        case ReceivingTestPositive: return "Positive again: the goods stay held. Report it";
        case StockExpired: return "Expired on {0}: it may not be issued";
        case StockHeld: return "This lot is on hold and may not be issued";
        case StockPapersToFollow: return "Papers are missing: the lot may not be issued yet";
        case StockUnsigned: return "The delivery is not signed: it may not be issued yet";
        case StockOverrideOver: return "The time the director allowed is over";
        case StockAmountMissing: return "Enter the amount";
        case StockTooMuch: return "Only {0} is left";
        case StockSameKeeper: return "Taker and keeper must be two people";
        case StockNotOldest: return "Another lot should go first";
        case StockClearedUnderHold: return "Held for an incident: it must not be cleared away";
        case StockSameWitness: return "Clearing takes two people. Ask somebody else to witness";

        // Rules: suppliers, papers and forbidden names
        case SupplierCandidate: return "This supplier is only a candidate: take nothing from it";
        case SupplierSuspended: return "This supplier is suspended: take nothing from it";
        case SupplierSuspendedUntil: return "This supplier is suspended until {0}: take nothing from it";
        case SupplierHasLeft: return "This supplier has left the list: take nothing from it";
        case SupplierBlacklisted: return "This supplier is blacklisted: take nothing from it";
        case SupplierOtherGoods: return "This supplier is not registered for: {0}";
        case SupplierManyRejects: return "{0} rejects within {1} days: consider suspending this supplier";
        case PaperMissing: return "Missing: {0}";
        case PaperExpired: return "{0} ended on {1}";
        case PaperNotYetValid: return "{0} is valid from {1} only";
        case PaperEndsSoon: return "{0} ends in {1} days ({2}): ask for a new one";
        case PaperEndsToday: return "{0} ends today: ask for a new one";
        case PaperHolderOther: return "{0} names \"{1}\", not \"{2}\": please check";
        case PaperNumberUsed: return "\"{1}\" has a paper with the same number {0}: please check";
        case PaperNumberDoubtful: return "Number {0} may be wrong: please look again";
        case PaperCategoryOther: return "The licence category does not name {0}: see its details";
        case PaperNumberMissing: return "Enter the number of: {0}";
        case PaperReversed: return "It ends before it begins";
        case PaperUnsealed: return "The copy bears neither seal nor signature";
        case BatchPaperMissing: return "Missing, so the goods cannot be taken: {0}";
        case BatchPaperToFollow: return "Missing: {0}. It may follow within {1} h; no issue until then";
        case CreditCodeWrong: return "The credit code {0} is wrong: compare it with the licence";
        case ForbiddenItem: return "A school kitchen may not use: {0}";
        case ForbiddenLookAlike: return "\"{0}\": look closely, some of these are forbidden";

        // Morning check, samples and day close: what the services refuse
        case TimeInFuture: return "That time has not come yet";
        case LateNeedsReason: return "This is a late entry: choose a reason";
        case TimeOtherDay: return "That time is not on this day";
        case AttendanceDayOver: return "That day is over; attendance cannot be changed";
        case AttendanceChecked: return "Already checked today";
        case ReturnNothingToLift: return "Not off work: nothing to lift";
        case DayNotBegun: return "That day has not begun";
        case TakenBackAlready: return "This was taken back already";
        case TakeBackTooLate: return "Too late to undo: choose a reason to void it";
        case TakeBackNeedsReason: return "Choose a reason";
        case TakeBackNotThis: return "This cannot be taken back";
        case CheckOwnTakenBack: return "Nobody takes back a check of himself";
        case CheckRetestFollows: return "A retest follows: take that back first";
        case CheckReturnFollows: return "The return to work stands on this check";
        case DishNameMissing: return "Choose a dish";
        case DishOnMenu: return "{0} is on the menu of this meal already";
        case DishExcusedAlready: return "This dish is excused already";
        case DishHasSample: return "This dish has a sample";
        case DishFromMenu: return "A dish of the menu cannot be taken off here";
        case NothingChosen: return "Choose samples first";
        case SampleOnHold: return "{0} is on hold: lift the hold first";
        case SamplePutInFirst: return "{0} is in the fridge: take the put-in back first";
        case SampleEnded: return "{0} is disposed of or sent: this stays";
        case SampleMovedOn: return "Later records of {0} stand on this";
        case SampleLineReplaced: return "This line is struck through: use the newer one";
        case DisposalStands: return "Disposed of: this cannot be taken back";
        case CorrectionStands: return "A correction stays: correct it once more";
        case DisposalEarlyOf: return "{0} (box {1}) may go from {2}";
        case HoldOnlyLifted: return "A hold can only be lifted";
        case SentUnitMissing: return "Name the authority that takes the sample";
        case SentAmountWrong: return "The amount must be between 1 g and {0}";

        // Sign-in
        case BadgeIsNotEnough: return "The badge is not enough here. Enter your PIN";
        case PersonHasLeft: return "{0} has left";
        case NoPinYet: return "{0} has no PIN yet. The officer opens Staff, touches the name and sets one";
        case WrongPin: return "Wrong PIN";
        case SignInWait: return "Too many wrong PINs. Wait {0} s, then try again";
        case SignInWaitMinutes: return "Too many wrong PINs. Wait {0} min {1} s, then try again";
        case SignInLocked: return "Locked after 10 wrong PINs. Ask the officer: Staff, then your name";
        case BadgeUnknown: return "This badge is not registered";
        case LabelDamaged: return "The code cannot be read. Wipe it and scan again, or type it";
        case PinForm: return "A PIN has 4 to 6 digits";
        case PinTooEasy: return "This PIN is too easy. Choose another";
        case PinKeyMissing: return "The key file is gone, PINs cannot be checked. Call the technician";
        case PinNotChecked: return "The machine could not check the PIN. Type it once more";
        case OwnSignIn: return "Your own PIN and badge: ask another officer or the director";

        // People
        case StaffNoMissing: return "Enter the staff number";
        case StaffNoTaken: return "Staff number {0} is taken";
        case StaffNameMissing: return "Enter the name";
        case StaffNameTaken: return "There is a {0} already. Add something to tell them apart";
        case LeftBeforeHired: return "Left before being hired";
        case CertificateNumberMissing: return "Enter the number of the certificate";
        case CertificateReversed: return "The certificate ends before it begins";
        case CertificateTooLong: return "Too long: this certificate may end on {0} at the latest";
        case ClassNameMissing: return "Enter the name of the class";
        case ClassNumbers: return "Check the numbers: boarders cannot exceed pupils or be negative";

        // Suppliers, papers and products
        case SupplierNameMissing: return "Enter the name of the supplier";
        case SupplierNameTaken: return "There is a supplier \"{0}\" already";
        case SupplierAddressMissing: return "Enter the address of the supplier";
        case SupplierPhoneMissing: return "Enter the phone number of the supplier";
        case CreditCodeTaken: return "This credit code belongs to \"{0}\"";
        case ListReasonMissing: return "Give the reason";
        case ListUntilPast: return "The last day is past";
        case PaperKindOfBatch: return "This paper belongs to a delivery: enter it there";
        case ProductNameMissing: return "Enter the name of the product";
        case ProductTaken: return "There is \"{0}\" with this specification already";
        case ProductNumbers: return "Shelf life and weight must be above 0";
        case GtinWrong: return "The bar code {0} is wrong: scan it again";
        case ProductNotListed: return "\"{0}\" is no longer bought: list it again first";
        case GtinTaken: return "The bar code {0} belongs to \"{1}\"";
        // Deliveries and stock: what the services refuse
        case ReceivingSupplierFixed: return "It has lines: open another delivery for another supplier";
        case ReceivingHasLines: return "Take its lines back first";
        case ReceivingLineReplaced: return "This line was corrected or taken back";
        case ReceivingIssuedAlready: return "Some of it has gone out: it cannot be taken back";
        case ReceivingPaperNotMissing: return "These goods do not miss this paper";
        case ReceivingPaperOther: return "This paper is another supplier's";
        case ReceivingTestSelf: return "Tester and reviewer are two people";
        case ReceivingTestReviewed: return "This test has been reviewed";
        case ReceivingTestStands: return "The goods were held for this test: test again instead";
        case ReceivingProductUnknown: return "No product bears this code. Choose one";
        case ReceivingDirectorNeeded: return "The director must sign for it";
        case ReceivingLineBeforeArrival: return "Received before it arrived. Change the time";
        case StockHeldAlready: return "This lot is on hold already";
        case StockNotHeld: return "This lot is not on hold";
        case StockHoldByPapers: return "That hold ends by itself when the papers are there";
        case StockLotEmpty: return "Nothing is left of this lot";
        case StockLotTwice: return "The same lot twice";
        case IncidentNotOpen: return "No incident is under way";
        case IncidentStepDone: return "That step is on record already";
        case IncidentReportWayMissing: return "How it was reported is not said yet";
        case IncidentReportLate: return "Reported {0} min too late";
        case IncidentOnsetMissing: return "When it began is not said yet";
        case IncidentOnsetFuture: return "It cannot have begun in the future";
        case IncidentSignsMissing: return "What is wrong is not said yet";
        case IncidentStepsOpen: return "{0} steps are still open";
        case DayIncidentOpen: return "A suspected food-safety incident is still open";

        // Site file
        case SiteFileUnreadable: return "Line {0} of the site file cannot be read";
        case SiteKeyMissing: return "The site file lacks {0}";
        case SiteKeyUnknown: return "The site file names {0}, which does not exist";
        case SiteKeyType: return "{0} in the site file is not written right";
        case SiteKeyValue: return "{0} in the site file cannot be {1}; allowed: {2}";
        case SiteKeyTwice: return "{0} in the site file has {1} twice";
        case SiteIsAnother: return "The file is for {0}, this terminal belongs to {1}";

        // Import
        case ImportTooLarge: return "Too large: at most {0}";
        case ImportEmpty: return "Nothing below the header";
        case ImportEncoding: return "Unknown encoding. Save the file as UTF-8 or GB18030";
        case ImportFileEmpty: return "The file is empty";
        case ImportNotText: return "Not a CSV file. Save a workbook as CSV first";
        case ImportQuoteOpen: return "A quotation mark is never closed";
        case ImportQuoteStray: return "Text after the closing quotation mark";
        case ImportCellTooLong: return "This cell is too long: at most {0}";
        case ImportControlCharacter: return "This cell holds invisible characters";
        case ImportFormula: return "This cell looks like a formula and is not imported";
        case ImportTooManyCells: return "This row has more cells than the header";
        case ImportColumnMissing: return "The column {0} is missing";
        case ImportColumnTwice: return "The column {0} is there twice";
        case ImportValueMissing: return "This cell must not be empty";
        case ImportDate: return "Not a date: {0}";
        case ImportNumber: return "Not a number: {0}";
        case ImportWord: return "{0} is not known; allowed: {1}";
        case ImportRowTwice: return "The same as line {0}";
        case ImportStaffUnknown: return "Nobody is called {0}";
        case ImportDayPast: return "{0} is past and stays as it is";
        case ImportDishSampled: return "{0} is not on the new menu, but was sampled or excused already";
        case ImportColumnIgnored: return "The column {0} is not used";
        case ImportWeekMissing: return "The columns name weekdays; say which week";
        case ImportWeekdayWrong: return "Date and weekday do not agree in {0}";
        case ImportSupplierUnknown: return "No such supplier: {0}";
        case ImportPaperKept: return "{0} is on file with other details; it stays as it was";

        // Accompanying meals and problems
        case ProblemNothingSaid: return "Say first what is wrong";
        case ProblemOwnerMissing: return "Choose who puts it right";
        case ProblemDuePast: return "The due time has passed: choose a later one";
        case ProblemNotOpen: return "This problem is not open";
        case ProblemNothingDone: return "Say first what was done";
        case ProblemNotFollowedUp: return "It is not put right yet, so nobody can recheck it";
        case ProblemSelfRechecked: return "Whoever put it right cannot recheck it: somebody else has to";
        case ProblemHasSteps: return "Later steps rest on it: take those back first";
        case DayProblemOverdue: return "{0} problems are past their time";
        case AccompanyIncomplete: return "Some questions are still open";
        case AccompanyTimesReversed: return "Eaten before arriving: change the times";
        case AccompanyTwice: return "{0} has a record of this meal already";
        case AccompanyCanteenStaff: return "Canteen staff do not count: somebody responsible of the school has to eat too";
        case AccompanyNotResponsible: return "A head, a deputy or a middle leader has to eat here too";
        case AccompanyOutsideServing: return "Eaten outside the serving time, {0} to {1}";
        case AccompanyArrivedLate: return "Arrived after serving began at {0}: nothing was seen before it";
        case AccompanyBadWithoutProblem: return "Something was not good: raise it as a problem, so that it is put right";
        case AccompanyAgainstFacts: return "Good, you say, but the records here have a gap: look again";
        case AccompanyAdverse: return "Somebody felt unwell: tell the headteacher and the officer at once";
        case AccompanySameWords: return "The same words for {0} days";
        case AccompanyFewParents: return "Parent meals this term: {0} of the {1} asked for";
        case AccompanyPlanPast: return "That day is over and cannot be planned any more";
        case AccompanyNothingToExcuse: return "Nothing to excuse: no dish was planned, or the meal has its record";
        case DayMealUnaccompanied: return "No responsible person's record of {0}";
        case GuestNameMissing: return "Please give your name";
        case GuestCodeNone: return "There is no code for today yet: ask the officer";
        case GuestCodeWrong: return "Wrong code";
        case GuestCodeLocked: return "Too many wrong codes. Ask the officer for a new one";
        case SignSameTemperatures: return "On {0} of the last {1} days everybody had nearly the same temperature";
        case SignSteadyTemperature: return "On {0} of the last {1} days somebody's temperature had not changed for many days";
        case SignTooFast: return "On {0} of the last {1} days a check took seconds, too few to measure";
        case SignCrowdedMinute: return "On {0} of the last {1} days many people were checked within one minute";
        case SignNeverAbnormal: return "No check found anything for very long; with so many people that is unlikely";
        case SignRepeatedWeight: return "In {1} days {0} samples were typed with one weight, like others of their day";
        case SignSameNumber: return "In the last {1} days {0} counts repeated the same number day after day";
        case SignSameWords: return "In {1} days {0} accompanying meals repeated the words of the days before";
        case SignSameThree: return "In {1} days {0} deliveries were signed by the same three within seconds";
        case SignLateBunch: return "On {0} of the last {1} days late entries came all at once";
        case SignLateShare: return "On {0} of the last {1} days too many of the week's entries were late";
        case SignClockJumped: return "In the last {1} days the clock of the terminal jumped {0} times";
        case LogAnswerMissing: return "Something is not answered yet";
        case LogActionMissing: return "Not good enough: choose what was done";
        case LogImplausible: return "This figure cannot be true. Look again";
        case LogCoreLow: return "{0} in the centre, below {1}: not cooked through";
        case LogHoldHotLow: return "{0}, hot food needs {1}: at most {2} minutes, then reheat or throw away";
        case LogHoldColdHigh: return "{0}, cold food may not pass {1}";
        case LogFridgeWarm: return "Fridge at {0}, more than {1}";
        case LogFridgeCold: return "Fridge at {0}, less than {1}";
        case LogFreezerWarm: return "Freezer at {0}, more than {1}";
        case LogChlorineWeak: return "{0} mg/L of chlorine, less than {1} mg/L";
        case LogHeatLow: return "{0}, less than {1}: not disinfected";
        case LogTimeShort: return "{0} minutes only, less than {1}: not disinfected";
        case LogNoCoat: return "Went in without coat and cap";
        case LogOverlap: return "{0} disinfections at the same time";
        case LogEndedAlready: return "It has ended already";
        case LogSecondNotNeeded: return "Nothing to sign here";
        case LogStillRunning: return "It is still running. Sign when it is over";
        case LogSamePerson: return "Somebody else has to sign what you did";
        case DayControlMissing: return "The daily control has not been done";
        case DayWasteMissing: return "Meals were served, but no waste is entered";
        case DayTimerRunning: return "{0} disinfections have not ended";
        case DayLogUnsigned: return "{0} log lines wait for a second person";
        case ControlIncomplete: return "{0} items have not been looked at";
        case ControlDone: return "Today's control is signed already";
        case ControlOtherDay: return "The control is done on its own day";
        case ReviewDone: return "This one is signed already";
        case ReviewNotBegun: return "This one has not begun";
        case ReviewWordsMissing: return "Every part needs a word";
        case MealsNumberMissing: return "No number has been typed yet";
        case MealsFuture: return "The day of this meal has not come yet";
        case MealsLateNeedsReason: return "This meal's counts are frozen: a late entry needs a reason";
        case MealsFrozenNeedsReason: return "This meal's counts are frozen: a correction needs a reason";
        case MealsReportedOverEnrolled: return "More are reported than the {0} enrolled";
        case MealsSpecialOverReported: return "More special diets than the {0} reported";
        case MealsAbsentDiffers: return "Reported and absent make {0}, but {1} are enrolled";
        case MealsServedOverEnrolled: return "More are served than the {0} enrolled";
        case MealsSubsidisedOverServed: return "More subsidised meals than the {0} served";
        case MealsSubsidisedOverRegistered: return "More subsidised meals than the {0} registered beneficiaries";
        case MealsServedDiffers: return "More than {1}% away from the {0} reported";
        case MealsDiffersNeedsReason: return "More than {1}% away from the {0} reported: say why";
        case MealsBeforeServing: return "The meal has not begun, it starts at {0}";
        case MealsSameNumber: return "The same number on {0} days in a row";
        case MealsNoMenu: return "There is no menu for this meal";
        case MealsHandedOverServed: return "More handed out than the {0} served";
        case MealsHandedOverEnrolled: return "More handed out than the {0} enrolled";
        case MealsBatchMissing: return "What is handed out needs its batch";
        case MealsCookedMissing: return "Neither portions nor leftovers have been typed yet";
        case MealsSameConfirmer: return "{0} was counted by the person who confirms: somebody else must";
        case MealsNothingToConfirm: return "There is nothing to confirm";
        case MealsLineReplaced: return "A newer number stands for this one";
        case MealsNoSuchClass: return "This class is not on the roll";
        case BeneficiariesOverEnrolled: return "Beneficiaries cannot be more than the {0} enrolled";
        case DayMealUncounted: return "{0}: {1} classes not counted: {2}";
        case DayMealUnconfirmed: return "{0}: the counts of {1} classes are not confirmed";
        case DayMealSameNumber: return "The same number served on {0} days in a row: {1}";
        case DayMealNoMenu: return "{0} has no menu, yet {1} ate";
        case DayRicePerHead: return "{0}: {1} g of rice a head, usually {2} to {3} g";
        case InspectionCodeNone: return "There is no inspection code: ask the officer or the headteacher";
        case InspectionCodeWrong: return "Wrong inspection code";
        case InspectionCodeLocked: return "Too many wrong codes. Ask for a new one";
        case InspectionOver: return "This inspection is over: ask for a new code to go on";
        case InspectionTwoPeople: return "An inspection takes at least two people: enter the second";
        case InspectorNameMissing: return "Enter the inspector's name";
        case InspectorUnitMissing: return "Enter the authority";
        case InspectorDocumentMissing: return "Enter the number of the inspector's document";
        case InspectorSameDocument: return "Both inspectors have the same document number: compare";
        case InspectionReasonMissing: return "Choose why health detail is needed";
        case InspectionWordsMissing: return "Write the remark first";
        case InspectionInkMissing: return "Every inspector has to sign";
        case InspectionReadOnly: return "An inspection only looks: nothing can be changed";
        case ShelfNothingOnRecord: return "No box is on record and none was counted";
    }
    // clang-format on
    throw canteen::Bug("a sentence that is no TextId");
}

}  // namespace kiosk
