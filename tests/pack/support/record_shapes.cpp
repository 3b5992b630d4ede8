#include "tests/pack/support/record_shapes.h"

namespace canteen::testing {
namespace {

template <class... Bodies>
nlohmann::json shapesOf() {
    nlohmann::json shapes;
    ((shapes[std::to_string(static_cast<int>(Bodies::kKind))] = fieldsOf<Bodies>()), ...);
    return shapes;
}

}  // namespace

nlohmann::json recordShapes() {
    return shapesOf<
        TerminalStarted, SiteConfigured, RulePackAdopted, ClockJumped, ClockConfirmed, DayClosed,
        RecordVoided, StaffRegistered, CertificateRegistered, RosterSet, PinSet, PinTaken, BadgeSet, SignedIn,
        SignInLocked, ClassRegistered, AttendanceSet, CheckRecorded, ExclusionLifted, SheetClosed,
        DishPlanned, DishWithdrawn, DishExcused, SampleTaken, SampleStored, SampleCountersigned,
        SampleDisposed, SampleHeld, SampleHoldLifted, SampleSent, SupplierRegistered, SupplierListed,
        PaperFiled, PaperVerified, ProductRegistered, DeliveryOpened, GoodsReceived, PaperAttached,
        DeliverySigned, LotsHeld, LotsReleased, RapidTested, StockIssued, StockCleared, TestReviewed,
        MealReported, MealServed, ItemHandedOut, MealCooked, MealCountsConfirmed, BeneficiariesRegistered,
        MealAccompanied, AccompanyingPlanned, GuestCodeGiven, GuestAccompanied, AccompanyingExcused,
        ProblemRaised, ProblemFollowedUp, ProblemRechecked, LogEntered, LogEnded, DayControlled, WeekReviewed,
        MonthReviewed, IncidentStarted, IncidentStepDone, PatientListed, IncidentEnded, InspectionOpened,
        InspectionStarted, InspectionViewed, ShelfCounted, InspectionRemarked, InspectionEnded,
        HealthDetailShown, BooksExported, PackExported>();
}

std::vector<int> everyKind() {
    constexpr int kBeyondAny = 512;
    return declaredNumbers<Kind, kBeyondAny>();
}

std::map<std::string, std::vector<int>>& namedLists() {
    static std::map<std::string, std::vector<int>> lists;
    return lists;
}

}  // namespace canteen::testing
