// The words of deliveries: how goods look, why they are refused, where a delivery stands.
#pragma once

#include <string_view>

#include "core/domain/supply_vocabulary.h"
#include "core/service/receiving.h"
#include "kiosk/text/language.h"

namespace kiosk {

std::string_view word(canteen::DeliverySource source, Language language);
std::string_view word(canteen::SensoryFault fault, Language language);
std::string_view word(canteen::RejectReason reason, Language language);
std::string_view word(canteen::RejectAction action, Language language);
std::string_view word(canteen::service::DeliveryState state, Language language);
std::string_view word(canteen::service::DutyKind duty, Language language);

}  // namespace kiosk
