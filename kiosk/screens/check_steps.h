// The steps of the check, each in its own room; inside kiosk/screens only.
#pragma once

#include <optional>

#include "kiosk/flow/check_view.h"
#include "kiosk/screens/parts.h"
#include "kiosk/text/texts.h"

namespace kiosk::steps {

using Answer = std::optional<CheckFormAction>;

Answer ask(const CheckView& view, const parts::Split& room, const Texts& texts);
Answer look(const CheckView& view, const parts::Split& room, const Texts& texts);
Answer temperature(const CheckView& view, const parts::Split& room, const Texts& texts);
Answer hygiene(const CheckView& view, const parts::Split& room, const Texts& texts);
Answer verdict(const CheckView& view, const parts::Split& room, const Texts& texts);

}  // namespace kiosk::steps
