// Rules of suppliers and their papers: what is on file in, findings out. Pure. Food Safety Law art. 50 and
// 53; domain table of papers; every judgement is for the day of the delivery, not for today.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/time.h"
#include "core/domain/supplier_records.h"
#include "core/domain/supply_vocabulary.h"
#include "core/rules/finding.h"
#include "core/rules/rule_pack.h"

namespace canteen::rules {

// What is on file, of one paper.
struct PaperFacts {
    PaperKind kind{};
    std::string number;
    std::string holder;
    std::optional<Date> issued;
    std::optional<Date> expires;
    VerifyState verified = VerifyState::Unverified;
    std::string numberUsedBy;  // another supplier with a paper of this kind and number; empty = none
};

struct SupplierFacts {
    std::string name;
    std::string contact;
    std::string creditCode;
    SupplierType type{};
    std::vector<GoodsClass> registered;  // what it is to bring; empty = not said
    std::vector<GoodsClass> goods;       // what it brings now: the papers these need are asked for
    SupplierState state = SupplierState::Candidate;
    std::optional<Date> until;  // last day of a suspension
    std::vector<PaperFacts> papers;
    Date day;  // of the delivery
};

enum class Light { Green = 1, Amber = 2, Red = 3 };

struct SupplierJudgement {
    Light light{};  // Red with any block, Amber with any warning
    // Block: supplier.candidate, .suspended, .left, .blacklisted; paper.missing, .expired, .not-yet-valid
    // Warn: paper.ends-soon, .holder, .number-shared, .number-doubtful, .category; supplier.credit-code,
    //     .other-goods
    Findings findings;
};
// Whether the supplier may deliver these goods on that day, and what is to be said of its papers. Of several
// papers of a kind one that is valid on the day counts; one that begins when another ends renews it. A paper
// that somebody compared with its register is not doubted for holder and number.
SupplierJudgement judgeSupplier(const SupplierFacts& facts, const RulePack& pack);

// Of the list alone: supplier.candidate, .suspended, .left, .blacklisted, all Block.
Findings judgeListing(SupplierState state, std::optional<Date> until, Date day);

// Warn: supplier.credit-code, for a code that cannot be one. None is right for a farmer.
Findings judgeCreditCode(std::string_view code);

// The form of a paper by itself. Block: paper.number-missing, .reversed.
Findings judgePaperForm(const PaperFacts& paper);

// A paper while it is put on file: as judgePaperForm(). Warn: as judgeSupplier(), for this paper alone, and
// paper.expired (here a warning: old papers may be filed), paper.unsealed.
struct PaperEntryFacts {
    PaperFacts paper;
    bool sealed = false;
    std::string supplier;
    std::string contact;
    SupplierType type{};
    std::vector<GoodsClass> goods;  // what the supplier is to bring
    Date day;
};
Findings judgePaperEntry(const PaperEntryFacts& facts, const RulePack& pack);

// The pack's warning step that a last day has reached: 30 with warnings at 90, 60, 30 and 7 days and 12 days
// left. Nothing before the first, and nothing after the last day.
std::optional<std::int32_t> warningStep(Date expires, Date day, const SupplierLimits& limits);

// Whether two names are of one house: widths, blanks, brackets, punctuation and the words for a legal form do
// not count.
bool sameHouse(std::string_view a, std::string_view b);

// Several rejected deliveries within the pack's days. Flag: supplier.many-rejects: somebody should suspend
// it.
Findings judgeRejects(std::span<const Date> rejectedOn, Date day, const RulePack& pack);

}  // namespace canteen::rules
