// The code with which inspectors come in: given by the officer or the headteacher for one inspection. It is
// good for half an hour until the inspection begins, and then until that ends, so that they can come back to
// the terminal after somebody else used it.
//
// Two things are slow and run off the frame thread: makeInspectionCode() and verify(), about 100 ms each.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "core/base/result.h"
#include "core/port/clock.h"
#include "core/service/context.h"
#include "core/service/sign_in.h"
#include "core/store/inspection_queries.h"

namespace canteen::service {

inline constexpr DurationMs kInspectionCodeGood = minutes(30);

struct InspectionCode {
    std::string code;  // six digits, to be read aloud; kept nowhere
    store::InspectionCodeRow made;
};
// Touches no store; any thread. Throws MachineFailure when there is not enough memory.
InspectionCode makeInspectionCode(const PinKey& key, PinCost cost, InspectionId inspection);

// What verify() needs; holds key material and is never stored or shown.
struct InspectionChallenge {
    std::shared_ptr<const PinKey> key;
    store::InspectionCodeRow row;
};
bool verify(const InspectionChallenge& challenge, std::string_view code);

// Somebody typed the code of this inspection, which may have begun already.
struct InspectionPass {
    InspectionId inspection;
};

// Belongs to the store's thread.
class InspectionCodes {
  public:
    InspectionCodes(Context context, const port::Clock& clock, const PinVault& vault)
        : context_(context), clock_(clock), vault_(vault) {}

    // The inspection that a new code would be for: the one that is under way, or a new one.
    [[nodiscard]] InspectionId next() const;
    [[nodiscard]] bool isGiven() const;
    // Keeps it; an earlier one stops working. Writes InspectionOpened.
    Status keep(RecordId record, const InspectionCode& code, const Signer& giver);

    // Charges the attempt durably. Refuses with InspectionCodeNone, InspectionCodeLocked, SignInWait or
    // SignInWaitMinutes.
    Result<InspectionChallenge> begin();
    // Ends the attempt: a pass, InspectionCodeWrong or InspectionCodeNone.
    Result<InspectionPass> finish(const InspectionChallenge& challenge, bool verified);

  private:
    // Whether the code of that inspection still opens anything.
    [[nodiscard]] bool isGood(InspectionId inspection) const;
    [[nodiscard]] std::optional<store::InspectionCodeRow> current() const;

    Context context_;
    const port::Clock& clock_;
    const PinVault& vault_;
};

}  // namespace canteen::service
