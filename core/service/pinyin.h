// Readings of Chinese names and words, for order and for the filter by initials. Each is worked out once and
// remembered.
#pragma once

#include <string>
#include <string_view>

namespace canteen::service {

// Lower-case syllables without tones, divided by blanks; surnames by their reading as a name (单 = shan).
// Characters without a known reading stay as they are. Any thread.
std::string pinyin(std::string_view name);
// The same for words that are nobody's name, such as dishes: 单饼 = "dan bing". Any thread.
std::string pinyinOfWords(std::string_view words);
// First letter of each syllable, upper case: 张小明 = "ZXM".
std::string initialsOf(std::string_view pinyin);

}  // namespace canteen::service
