// The words by which files from outside name posts, shifts, meals and the rest, Chinese and English.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "core/base/time.h"
#include "core/domain/supply_vocabulary.h"
#include "core/domain/vocabulary.h"

namespace canteen::service {

// One value and its words; the first is the one named to a person.
template <class T>
struct Word {
    T value;
    std::string_view words;  // divided by '|'
};

std::span<const Word<Post>> postWords();
std::span<const Word<Employer>> employerWords();
std::span<const Word<Role>> roleWords();
std::span<const Word<Shift>> shiftWords();
std::span<const Word<Meal>> mealWords();
std::span<const Word<DishType>> dishTypeWords();
std::span<const Word<bool>> yesNoWords();
std::span<const Word<SupplierType>> supplierTypeWords();
std::span<const Word<SupplierState>> supplierStateWords();
std::span<const Word<PaperKind>> paperWords();
std::span<const Word<GoodsClass>> goodsClassWords();
std::span<const Word<Storage>> storageWords();
std::span<const Word<Unit>> unitWords();
// 1 = Monday … 7 = Sunday.
std::span<const Word<unsigned>> weekdayWords();

// Whether the cell is one of the words, widths, blanks and case aside.
bool isOneOf(std::string_view cell, std::string_view words);

template <class T>
std::optional<T> findWord(std::span<const Word<T>> list, std::string_view cell) {
    for (const Word<T>& word : list)
        if (isOneOf(cell, word.words)) return word.value;
    return std::nullopt;
}

// The first word of each value, "早班 白班 晚班", for a sentence that says what is understood.
template <class T>
std::string namesOf(std::span<const Word<T>> list) {
    std::string names;
    for (const Word<T>& word : list) {
        if (!names.empty()) names += ' ';
        names += word.words.substr(0, word.words.find('|'));
    }
    return names;
}

// The roles that a post brings when the file names none.
Roles usualRoles(Post post);

}  // namespace canteen::service
