#include "core/domain/meal_vocabulary.h"

namespace canteen {

std::span<const DinerGroup> allDinerGroups() {
    using enum DinerGroup;
    static constexpr DinerGroup kAll[] = {Class, Staff, Companions, Guests, CanteenStaff};
    return kAll;
}

std::span<const CountDifference> allCountDifferences() {
    using enum CountDifference;
    static constexpr CountDifference kAll[] = {Leave, Outing, CameBack, ReportedWrong, Other};
    return kAll;
}

std::span<const HandedItem> allHandedItems() {
    using enum HandedItem;
    static constexpr HandedItem kAll[] = {Milk, Egg, Fruit, Other};
    return kAll;
}

}  // namespace canteen
