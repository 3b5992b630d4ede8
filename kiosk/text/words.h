// The word of every value of core/domain/vocabulary.h and supply_vocabulary.h, as it stands on the official
// forms where they have one.
#pragma once

#include <string_view>

#include "core/domain/supply_vocabulary.h"
#include "core/domain/vocabulary.h"
#include "kiosk/text/language.h"

namespace kiosk {

// Throw Bug for a number that is no value of its list. The words stay valid for ever.
std::string_view word(canteen::Role role, Language language);
std::string_view word(canteen::Post post, Language language);
std::string_view word(canteen::Employer employer, Language language);
std::string_view word(canteen::Shift shift, Language language);
std::string_view word(canteen::Attendance attendance, Language language);
std::string_view word(canteen::Meal meal, Language language);
std::string_view word(canteen::DishType type, Language language);
std::string_view word(canteen::Symptom symptom, Language language);
std::string_view word(canteen::LookFinding finding, Language language);
std::string_view word(canteen::Hands hands, Language language);
std::string_view word(canteen::HygieneItem item, Language language);
std::string_view word(canteen::HygieneState state, Language language);
std::string_view word(canteen::CheckSession session, Language language);
std::string_view word(canteen::TemperatureSite site, Language language);
std::string_view word(canteen::ReadingMethod method, Language language);
std::string_view word(canteen::Outcome outcome, Language language);
std::string_view word(canteen::CheckAction action, Language language);
std::string_view word(canteen::CertificateState state, Language language);
std::string_view word(canteen::ExclusionCause cause, Language language);
std::string_view word(canteen::ReturnEvidence evidence, Language language);
std::string_view word(canteen::WeightSource source, Language language);
std::string_view word(canteen::ExcuseReason reason, Language language);
std::string_view word(canteen::DisposalMethod method, Language language);
std::string_view word(canteen::HoldReason reason, Language language);
std::string_view word(canteen::SampleState state, Language language);
std::string_view word(canteen::Reason reason, Language language);  // empty for Reason::None
std::string_view word(canteen::SignRole role, Language language);
std::string_view word(canteen::SignMethod method, Language language);
std::string_view word(canteen::ClockState state, Language language);
std::string_view word(canteen::SupplierType type, Language language);
std::string_view word(canteen::SupplierState state, Language language);
std::string_view word(canteen::PaperKind kind, Language language);
std::string_view word(canteen::VerifyState state, Language language);
std::string_view word(canteen::GoodsClass goods, Language language);
std::string_view word(canteen::Storage storage, Language language);
std::string_view word(canteen::Unit unit, Language language);

}  // namespace kiosk
