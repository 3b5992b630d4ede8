#include "core/domain/vocabulary.h"

#include <array>

namespace canteen {

bool touchesReadyToEat(Post post) {
    switch (post) {
        case Post::Cleaner:
        case Post::Storekeeper:
        case Post::Buyer:
        case Post::SafetyOfficer:
        case Post::SafetyDirector:
        case Post::SchoolDoctor:
        case Post::Teacher:
        case Post::Headteacher:
            return false;
        default:
            return true;
    }
}

bool isChecked(Post post) {
    return post != Post::Teacher && post != Post::Headteacher;
}

std::span<const Post> allPosts() {
    using enum Post;
    static constexpr std::array kAll{
        HeadCook,     Cook,          PastryCook,        Cutter,     RoughPreparer, Server,
        Washer,       Cleaner,       Storekeeper,       Buyer,      SafetyOfficer, SafetyDirector,
        SchoolDoctor, Post::Teacher, Post::Headteacher, Post::Other};
    return kAll;
}

std::span<const Meal> allMeals() {
    using enum Meal;
    static constexpr std::array kAll{Breakfast, Lunch, Supper, NightSnack, Extra};
    return kAll;
}

std::span<const DishType> allDishTypes() {
    using enum DishType;
    static constexpr std::array kAll{Staple, Meat, HalfMeat, Vegetable, Soup, Pastry, Milk, Fruit, Other};
    return kAll;
}

std::span<const Symptom> allSymptoms() {
    using enum Symptom;
    static constexpr std::array kAll{Fever, Nausea, Vomiting, Diarrhoea,  AbdominalPain, Wound,
                                     Burn,  Eczema, Jaundice, SoreThroat, Cough,         Other};
    return kAll;
}

std::span<const HygieneItem> allHygieneItems() {
    using enum HygieneItem;
    static constexpr std::array kAll{Nails, Hair, Jewellery, Watch, Coat, Cap, Mask, Badge, HandWash};
    return kAll;
}

}  // namespace canteen
