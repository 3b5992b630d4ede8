// The kinds of records. Numbers stand in the ledger: never renumber, only append.
#pragma once

namespace canteen {

enum class Kind {
    // The terminal itself
    TerminalStarted = 1,
    SiteConfigured = 2,
    RulePackAdopted = 3,
    ClockJumped = 4,
    ClockConfirmed = 5,
    DayClosed = 6,
    RecordVoided = 7,
    // People
    StaffRegistered = 20,
    CertificateRegistered = 21,
    RosterSet = 22,
    PinSet = 23,
    BadgeSet = 24,
    SignedIn = 25,
    SignInLocked = 26,
    ClassRegistered = 27,
    PinTaken = 28,
    // Morning check
    AttendanceSet = 40,
    CheckRecorded = 41,
    ExclusionLifted = 42,
    SheetClosed = 43,
    // Menu and samples
    DishPlanned = 60,
    DishWithdrawn = 61,
    DishExcused = 62,
    SampleTaken = 63,
    SampleStored = 64,
    SampleCountersigned = 65,
    SampleDisposed = 66,
    SampleHeld = 67,
    SampleHoldLifted = 68,
    SampleSent = 69,
    // Suppliers, papers, products
    SupplierRegistered = 80,
    SupplierListed = 81,
    PaperFiled = 82,
    PaperVerified = 83,
    ProductRegistered = 84,
    // Deliveries and stock
    DeliveryOpened = 90,
    GoodsReceived = 91,
    PaperAttached = 92,
    DeliverySigned = 93,
    LotsHeld = 94,
    LotsReleased = 95,
    RapidTested = 96,
    StockIssued = 97,
    StockCleared = 98,
    TestReviewed = 99,
    // Meal counts
    MealReported = 110,
    MealServed = 111,
    ItemHandedOut = 112,
    MealCooked = 113,
    MealCountsConfirmed = 114,
    BeneficiariesRegistered = 115,
    // Accompanying meals, and problems whatever they came from
    MealAccompanied = 130,
    AccompanyingPlanned = 131,
    GuestCodeGiven = 132,
    GuestAccompanied = 133,
    AccompanyingExcused = 134,
    ProblemRaised = 140,
    ProblemFollowedUp = 141,
    ProblemRechecked = 142,
    // Supporting logs, and the three reviews
    LogEntered = 150,
    LogEnded = 151,
    DayControlled = 152,
    WeekReviewed = 153,
    MonthReviewed = 154,
    // Incident
    IncidentStarted = 170,
    IncidentStepDone = 171,
    PatientListed = 172,
    IncidentEnded = 173,
    // Inspection by an authority
    InspectionOpened = 180,
    InspectionStarted = 181,
    InspectionViewed = 182,
    ShelfCounted = 183,
    InspectionRemarked = 184,
    InspectionEnded = 185,
    HealthDetailShown = 187,
    // What was taken out of the terminal, on paper or on a stick
    BooksExported = 190,
    PackExported = 191,
};

}  // namespace canteen
