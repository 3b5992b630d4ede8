#include "kiosk/text/words_meals.h"

#include "kiosk/text/word_tools.h"

// A value without a word must not compile, in any preset.
#pragma GCC diagnostic error "-Wswitch"

namespace kiosk {

// clang-format off
std::string_view word(canteen::DinerGroup group, Language language) {
    switch (group) {
        case canteen::DinerGroup::Class: return pick(language, "班级", "Class");
        case canteen::DinerGroup::Staff: return pick(language, "教职工", "Staff");
        case canteen::DinerGroup::Companions: return pick(language, "陪餐", "Accompanying");
        case canteen::DinerGroup::Guests: return pick(language, "来宾", "Guests");
        case canteen::DinerGroup::CanteenStaff: return pick(language, "食堂员工", "Canteen staff");
    }
    unknown();
}

std::string_view word(canteen::CountSource source, Language language) {
    switch (source) {
        case canteen::CountSource::Tapped: return pick(language, "点数", "Tap counter");
        case canteen::CountSource::Slip: return pick(language, "班级条", "Class slip");
        case canteen::CountSource::Scanned: return pick(language, "扫班级码", "Class code");
    }
    unknown();
}

std::string_view word(canteen::CountDifference difference, Language language) {
    switch (difference) {
        case canteen::CountDifference::Leave: return pick(language, "临时请假", "On leave");
        case canteen::CountDifference::Outing: return pick(language, "班级外出", "Class is out");
        case canteen::CountDifference::CameBack: return pick(language, "有人返校", "Came back");
        case canteen::CountDifference::ReportedWrong: return pick(language, "报餐报错了", "Wrong report");
        case canteen::CountDifference::Other: return pick(language, "其他", "Other");
    }
    unknown();
}

std::string_view word(canteen::HandedItem item, Language language) {
    switch (item) {
        case canteen::HandedItem::Milk: return pick(language, "学生奶", "Milk");
        case canteen::HandedItem::Egg: return pick(language, "鸡蛋", "Eggs");
        case canteen::HandedItem::Fruit: return pick(language, "水果", "Fruit");
        case canteen::HandedItem::Other: return pick(language, "其他", "Other");
    }
    unknown();
}
// clang-format on

}  // namespace kiosk
